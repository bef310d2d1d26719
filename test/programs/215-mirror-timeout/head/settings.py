"""What can be set for the mirrors."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    port: int
    mirrors: tuple = ("near", "far")
    timeout: float = 0.6
    rounds: int = 2
