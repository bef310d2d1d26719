"""Settings of the delivery."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    workers: int = 6
    events: int = 170
    round_trip: float = 0.02
