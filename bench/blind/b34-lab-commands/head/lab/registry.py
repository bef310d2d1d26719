"""The commands that exist."""
from argparse import Namespace
from typing import Callable, Dict, NamedTuple


class Command(NamedTuple):
    """A command and what its help says."""

    run: Callable[[Namespace], int]
    help: str


REGISTRY: Dict[str, Command] = {}


def command(name: str) -> Callable:
    """Adds a function to the registry; its help is the docstring of its module."""

    def register(function: Callable[[Namespace], int]) -> Callable[[Namespace], int]:
        REGISTRY[name] = Command(function, (function.__globals__["__doc__"] or "").strip())
        return function

    return register
