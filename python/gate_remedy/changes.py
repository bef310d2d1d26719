"""What a change of a text changes: nothing that runs, names that nobody defines any more, or more."""

from __future__ import annotations

import ast
import builtins
import functools
import symtable
from collections.abc import Iterator
from typing import Any

#: Names that every module has without defining them.
_GIVEN = {"__name__", "__file__", "__doc__", "__package__", "__path__", "__spec__", "__loader__", "__builtins__"}
_GIVEN |= {"__annotations__", "__debug__", "__class__", "__cached__", "__conditional_annotations__"}


def change_of(before: str, after: str) -> dict[str, Any]:
    """Whether the changed text is valid, runs as the first does, and which names it leaves without a definition."""
    try:
        new = ast.parse(after)
        compile(after, "<changed>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {"valid": False, "alike": False, "unbound": []}
    known = _known(before)
    if known is None:
        return {"valid": True, "alike": False, "unbound": []}
    old, unbound = known
    return {
        "valid": True,
        "alike": old == bare(new),
        "unbound": sorted(unbound_names(after) - unbound),
    }


@functools.lru_cache(maxsize=64)
def _known(text: str) -> tuple[str, frozenset[str]] | None:
    """What a text does and the names that it leaves without a definition; asked for many changes of one text."""
    try:
        return bare(ast.parse(text)), frozenset(unbound_names(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def bare(tree: ast.Module) -> str:
    """The tree as text, without places and docstrings."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.body[0] if node.body else None
            if (
                isinstance(first, ast.Expr)
                and isinstance(first.value, ast.Constant)
                and isinstance(first.value.value, str)
            ):
                node.body = node.body[1:]
    return ast.dump(tree)


def unbound_names(text: str) -> set[str]:
    """Global names that are read and that neither the module nor Python defines; none when a star import hides them."""
    if any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in ast.walk(ast.parse(text))):
        return set()
    module = symtable.symtable(text, "<changed>", "exec")
    defined = {item.get_name() for item in module.get_symbols() if _defines(item)}
    used: set[str] = set()
    for table in _tables(module):
        for item in table.get_symbols():
            if item.is_declared_global() and item.is_assigned():
                defined.add(item.get_name())
            if item.is_referenced() and (item.is_global() or table is module):
                used.add(item.get_name())
    return used - defined - set(dir(builtins)) - _GIVEN


def _defines(item: symtable.Symbol) -> bool:
    return item.is_assigned() or item.is_imported() or item.is_namespace()


def _tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _tables(child)
