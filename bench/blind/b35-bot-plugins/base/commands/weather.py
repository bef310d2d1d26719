"""Made-up weather."""
from dataclasses import dataclass
from enum import Enum


class Sky(Enum):
    CLEAR = 0
    CLOUDY = 1
    RAIN = 2
    SNOW = 3


@dataclass
class Forecast:
    sky: Sky
    degrees: int
    wind: float = 0.0

    def text(self) -> str:
        return f"{self.sky.name.lower()} at {self.degrees} degrees"


PLACES = {f"place-{number}": number * 37 % 360 for number in range(1500)}


def reply(argument: str, seed: int) -> str:
    return Forecast(Sky(seed % 4), seed % 40 - 5).text() + f" in {len(PLACES)}"
