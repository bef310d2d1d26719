"""Finds the command and runs it."""
import argparse
from typing import List

from lab import commands
from lab.registry import REGISTRY


def parser() -> argparse.ArgumentParser:
    """One subcommand for each entry of the registry, with its help."""
    found = argparse.ArgumentParser(prog="lab")
    found.add_argument("--version", action="version", version=commands.VERSION)
    below = found.add_subparsers(dest="command", required=True)
    for name, command in sorted(REGISTRY.items()):
        one = below.add_parser(name, help=command.help)
        one.add_argument("--rows", type=int, default=1000)
    return found


def main(argv: List[str]) -> int:
    options = parser().parse_args(argv)
    return REGISTRY[options.command].run(options)
