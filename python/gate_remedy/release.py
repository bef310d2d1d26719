"""Slow work under a lock: a value is made outside of it and kept under it again, or a last await stands behind it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gate_facts.names import dotted

from .blocking import Place
from .edits import Candidate
from .source import Source, covers


def release_candidates(sources: dict[str, Source], places: list[Place]) -> Iterator[Candidate]:
    """Changes of the block with a lock around one of the places, when it has the shape of a cache."""
    for file, line, _ in places:
        source = sources.get(file)
        for node in [] if source is None else source.at(line):
            if source is not None and isinstance(node, (ast.With, ast.AsyncWith)) and covers(node, line):
                text = _released(source, node) or _shortened(source, node)
                if text is not None:
                    start = source.offset(node.lineno, 0)
                    yield Candidate("release lock", source, ((start, source.end(node), text),))
                    return


def _released(source: Source, node: ast.With | ast.AsyncWith) -> str | None:
    """``with lock: v = d.get(k); if v is None: v = make(k); d[k] = v; return v``, with the making moved out."""
    indent = source.indentation(node)
    if (
        indent is None
        or len(node.items) != 1
        or node.items[0].optional_vars is not None
        or len(node.body) not in (2, 3)
    ):
        return None
    got, missing = node.body[:2]
    name = _looked_up(got)
    if name is None or not isinstance(missing, ast.If) or missing.orelse or not _is_none(missing.test, name[0]):
        return None
    if len(missing.body) != 2 or not _made(missing.body[0], name[0]) or not _kept(missing.body[1], *name):
        return None
    value, table, key = name
    last = node.body[2:]
    if last and not (isinstance(last[0], ast.Return) and dotted(last[0].value or last[0]) == value):
        return None
    lock = ("async with " if isinstance(node, ast.AsyncWith) else "with ") + source.segment(node.items[0].context_expr)
    lines = [
        f"{lock}:",
        f"    {source.segment(got)}",
        f"{source.segment(missing).splitlines()[0]}",
        f"    {source.segment(missing.body[0])}",
        f"    {lock}:",
        f"        {value} = {table}.setdefault({key}, {value})",
        *(source.segment(statement) for statement in last),
    ]
    comments = "#" in source.segment(node)
    return None if comments or any("\n" in line for line in lines) else "\n".join(indent + line for line in lines)


def _shortened(source: Source, node: ast.With | ast.AsyncWith) -> str | None:
    """A block whose last statement awaits something of what the block chose: that statement behind the block."""
    *kept, last = node.body
    value = last.value if isinstance(last, (ast.Return, ast.Expr, ast.Assign)) else None
    call = value.value if isinstance(value, ast.Await) else None
    indent = source.indentation(node)
    if not kept or indent is None or not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return None
    names = [name for item in kept for name in ast.walk(item) if isinstance(name, ast.Name)]
    chosen = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    if not isinstance(call.func.value, ast.Name) or call.func.value.id not in chosen:
        return None
    text = source.text[source.offset(node.lineno, 0) : source.end(kept[-1])]
    return None if "\n" in source.segment(last) else f"{text}\n{indent}{source.segment(last)}"


def _looked_up(statement: ast.stmt) -> tuple[str, str, str] | None:
    """``v = d.get(k)``: the texts of v, d and k."""
    call = statement.value if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
    if not isinstance(statement, ast.Assign) or not isinstance(call, ast.Call) or len(call.args) != 1 or call.keywords:
        return None
    target = statement.targets[0]
    if not isinstance(target, ast.Name) or not isinstance(call.func, ast.Attribute) or call.func.attr != "get":
        return None
    table, key = dotted(call.func.value), dotted(call.args[0])
    return None if table is None or key is None else (target.id, table, key)


def _is_none(test: ast.expr, name: str) -> bool:
    compared = isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Is)
    return compared and ast.unparse(test) == f"{name} is None"


def _made(statement: ast.stmt, name: str) -> bool:
    return isinstance(statement, ast.Assign) and [ast.unparse(target) for target in statement.targets] == [name]


def _kept(statement: ast.stmt, name: str, table: str, key: str) -> bool:
    return ast.unparse(statement) == f"{table}[{key}] = {name}"
