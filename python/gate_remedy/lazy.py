"""Imports at the top that only functions use: moved into those functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gate_facts.names import dotted

from .blocking import Place
from .edits import Candidate, Edit
from .source import Source, covers, lines_of

Import = (ast.Import, ast.ImportFrom)


def lazy_candidates(sources: dict[str, Source], places: list[Place]) -> Iterator[Candidate]:
    """First the import that stands at one of the places alone, then all imports of its file that can be moved."""
    for file, line, _ in places:
        source = sources.get(file)
        named = [] if source is None else [node for node in source.tree.body if covers(node, line)]
        if source is None or not any(isinstance(node, Import) for node in named):
            continue
        for chosen in (named, source.tree.body):
            edits = _moved(source, [node for node in chosen if isinstance(node, Import)])
            if edits:
                yield Candidate("lazy import", source, tuple(edits))
        return


def _moved(source: Source, statements: list[ast.Import | ast.ImportFrom]) -> list[Edit]:
    edits: list[Edit] = []
    needed: dict[ast.stmt, list[str]] = {}
    for statement in statements:
        users = _users(source, statement)
        if not users or source.indentation(statement) is None or statement.lineno != statement.end_lineno:
            continue
        first = source.offset(statement.lineno, 0)
        edits.append((first, source.offset(_behind(source, statement), 0), ""))
        for user in users:
            needed.setdefault(user, []).append(source.segment(statement))
    for first_of, lines in needed.items():
        indent = source.indentation(first_of)
        if indent is None:
            return []
        start = source.offset(first_of.lineno, 0)
        edits.append((start, start, "".join(f"{indent}{line}\n" for line in lines) + "\n"))
    return edits


def _behind(source: Source, statement: ast.stmt) -> int:
    """The line behind what goes: an empty line goes too when it would follow another one."""
    lines = ["", *lines_of(source.text), "x"]
    line = statement.lineno
    return line + 2 if not lines[line - 1].strip() and not lines[line + 1].strip() else line + 1


def _users(source: Source, statement: ast.Import | ast.ImportFrom) -> list[ast.stmt] | None:
    """The first statements of the functions that use what is imported; None when it is used elsewhere as well."""
    if isinstance(statement, ast.ImportFrom) and (statement.module == "__future__" or statement.level > 0):
        return None
    if any(alias.name == "*" for alias in statement.names):
        return None
    bound = [(alias.asname or alias.name.split(".")[0], alias.asname or alias.name) for alias in statement.names]
    users: dict[ast.stmt, None] = {}
    for name, whole in bound:
        uses = [node for node in ast.walk(source.tree) if isinstance(node, ast.Name) and node.id == name]
        others = _others(source, statement, name)
        for use in uses:
            if others and not _dotted_use(source, use, whole):
                continue
            function = _outermost(source, use)
            if function is None or not isinstance(use.ctx, ast.Load):
                return None
            users.setdefault(_first_statement(function))
    exported = any(isinstance(node, ast.Name) and node.id == "__all__" for node in ast.walk(source.tree))
    return None if exported else list(users)


def _others(source: Source, statement: ast.stmt, name: str) -> bool:
    """Whether another import binds the same first name, as ``xml.dom`` and ``xml.sax`` do."""
    return any(
        node is not statement
        and isinstance(node, Import)
        and any((a.asname or a.name.split(".")[0]) == name for a in node.names)
        for node in source.tree.body
    )


def _dotted_use(source: Source, use: ast.Name, whole: str) -> bool:
    node: ast.AST = use
    while isinstance(source.parents.get(node), ast.Attribute):
        node = source.parents[node]
    return (dotted(node) or "").startswith(whole)


def _outermost(source: Source, node: ast.AST) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The function whose body holds a node: not its decorators, defaults or annotations, which run at import."""
    found: ast.FunctionDef | ast.AsyncFunctionDef | None = None
    child, around = node, source.parents.get(node)
    while around is not None:
        if isinstance(around, (ast.FunctionDef, ast.AsyncFunctionDef)):
            found = around if child in around.body else None
        child, around = around, source.parents.get(around)
    return found


def _first_statement(function: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt:
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(function.body) > 1
    return function.body[1] if documented else first
