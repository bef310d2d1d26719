"""Quotes."""
from dataclasses import dataclass, field
from typing import List

WORDS = [f"word{number}" for number in range(1200)]


@dataclass(order=True)
class Quote:
    number: int
    words: List[str] = field(default_factory=list)
    author: str = "nobody"


def reply(argument: str, seed: int) -> str:
    quote = Quote(seed % 100, WORDS[seed % 100 : seed % 100 + 6])
    return " ".join(quote.words)
