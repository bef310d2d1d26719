"""What can be set."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    batches: int = 22
    size: int = 60
    pause_seconds: float = 0.04
