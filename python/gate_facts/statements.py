"""What stands outside of functions, and what decorates them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from .names import Function, dotted, resolved


def statements(body: list[ast.stmt]) -> Iterator[dict[str, int]]:
    """Spans of a module's statements and of its classes' that can change what a program does: settings, class heads,
    code that runs when the module is loaded. Not functions, imports and texts that only explain."""
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield {"line": first_line(node), "endLine": max(node.lineno, node.body[0].lineno - 1)}
            yield from statements(node.body)
        elif not isinstance(node, (*Function, ast.Import, ast.ImportFrom)) and not _explains(node):
            yield {"line": node.lineno, "endLine": node.end_lineno or node.lineno}


def _explains(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def docstring_of(node: ast.AST) -> dict[str, int] | None:
    """The span of a function's docstring; None without one."""
    body: list[ast.stmt] = getattr(node, "body", [])
    first = body[0] if body else None
    if first is None or ast.get_docstring(node, clean=False) is None:  # type: ignore[arg-type]
        return None
    return {"line": first.lineno, "endLine": first.end_lineno or first.lineno}


def first_line(node: ast.AST) -> int:
    """The line of a function's or a class's first decorator, or its own."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([getattr(node, "lineno", 1), *(decorator.lineno for decorator in decorators)])


def decorators_of(node: ast.AST, imports: dict[str, str]) -> list[dict[str, Any]]:
    """Line and name of each decorator, as the imports of the file resolve it."""
    found = []
    for decorator in getattr(node, "decorator_list", []):
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        name = resolved(called, imports) or dotted(called)
        if name is not None:
            found.append({"line": decorator.lineno, "name": name[:500]})
    return found
