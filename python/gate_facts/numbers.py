"""Whole numbers that are given a name: how many of something a program takes, makes or lets through."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from .names import Function, dotted

#: Limits are not larger than this, and other numbers not as interesting.
LARGEST = 9999
MOST = 500


def numbers(tree: ast.AST) -> list[dict[str, Any]]:
    """Line, name and value of constants, defaults, arguments and values of dictionaries, in the order of the lines.

    A positional argument has the name of the function that it is given to.
    """
    found: list[dict[str, Any]] = []
    for name, node in _named(tree):
        value = getattr(node, "value", None)
        if isinstance(node, ast.Constant) and type(value) is int and 0 < value <= LARGEST:
            found.append({"line": node.lineno, "name": name[:500], "value": value})
    found.sort(key=lambda number: number["line"])
    return found[:MOST]


def _named(tree: ast.AST) -> Iterator[tuple[str, ast.AST | None]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield dotted(target) or "", node.value
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)):
            yield dotted(node.target) or "", node.value
        elif isinstance(node, ast.Call):
            called = dotted(node.func) or ""
            for argument in node.args:
                yield called, argument
            for keyword in node.keywords:
                yield keyword.arg or called, keyword.value
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value, value
        elif isinstance(node, Function):
            yield from _defaults(node.args)


def _defaults(arguments: ast.arguments) -> Iterator[tuple[str, ast.AST | None]]:
    positional = [*arguments.posonlyargs, *arguments.args]
    yield from ((one.arg, value) for one, value in zip(reversed(positional), reversed(arguments.defaults)))
    yield from ((one.arg, value) for one, value in zip(arguments.kwonlyargs, arguments.kw_defaults))
