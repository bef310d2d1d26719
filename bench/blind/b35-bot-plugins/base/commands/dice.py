"""Rolls dice."""
from collections import namedtuple
from dataclasses import dataclass

Roll = namedtuple("Roll", "sides eyes")
ODDS = {(first, second): first + second for first in range(1, 31) for second in range(1, 31)}


@dataclass
class Cup:
    sides: int
    seed: int

    def roll(self) -> Roll:
        return Roll(self.sides, self.seed % self.sides + 1)


def reply(argument: str, seed: int) -> str:
    roll = Cup(20, seed).roll()
    return f"{roll.eyes} of {roll.sides}, {ODDS[3, 4]}"
