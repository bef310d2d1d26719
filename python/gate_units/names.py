"""Names that the nodes of a unit bind and use, by which units that run only together are found."""

from __future__ import annotations

import ast
from collections.abc import Iterable


def names_of(nodes: Iterable[ast.AST], scope: str) -> tuple[set[str], set[str]]:
    """Names that the nodes bind, and names that they use. A variable of a function is "scope:name"."""
    bound: set[str] = set()
    used: set[str] = set()

    def variable(name: str) -> None:
        bound.add(f"{scope}:{name}" if scope else name)

    for top in nodes:
        for node in ast.walk(top):
            if isinstance(node, ast.Name):
                if isinstance(node.ctx, ast.Load):
                    used |= {node.id, f"{scope}:{node.id}"}
                else:
                    variable(node.id)
            elif isinstance(node, ast.Attribute):
                (used if isinstance(node.ctx, ast.Load) else bound).add(node.attr)
            elif isinstance(node, ast.keyword) and node.arg:
                used.add(node.arg)
            elif isinstance(node, ast.arg):
                variable(node.arg)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                bound.add(node.name)
            elif isinstance(node, ast.alias):
                used.add(node.name.split(".")[-1])
                bound.add(node.asname or node.name.split(".")[0])
            elif isinstance(node, ast.ExceptHandler) and node.name:
                variable(node.name)
    return bound, used - bound


def head_nodes(node: ast.AST) -> list[ast.AST]:
    """The nodes of a compound statement's head: not its blocks and decorators, not annotations."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return [*_arguments(node), *node.args.defaults, *(one for one in node.args.kw_defaults if one is not None)]
    if isinstance(node, ast.ClassDef):
        return [*node.bases, *node.keywords]
    return [
        child
        for child in ast.iter_child_nodes(node)
        if not isinstance(child, (ast.stmt, ast.ExceptHandler)) and type(child).__name__ != "match_case"
    ]


def signature_of(node: ast.AST) -> str:
    """What callers of a definition depend on: names, order and defaults of parameters, and whether it is async."""
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return ""
    given = node.args
    kinds = [len(given.posonlyargs), len(given.args), given.vararg is None, given.kwarg is None, len(given.defaults)]
    return repr([type(node).__name__, [one.arg for one in _arguments(node)], kinds])


def bound_in(tree: ast.AST) -> set[str]:
    """Every name that a tree binds, but for imports."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Store):
            found.add(node.id if isinstance(node, ast.Name) else node.attr)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
    return found


def _arguments(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.arg]:
    given = node.args
    more = [one for one in (given.vararg, given.kwarg) if one is not None]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *more]
