"""Neighbouring ``a = await f()`` statements that need nothing of one another: one gather."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gate_facts.file import facts_of_file

from .blocking import Place
from .edits import Candidate, importing
from .source import Source


def row_candidates(root: str, sources: dict[str, Source], places: list[Place]) -> Iterator[Candidate]:
    """Changes of the row around the first of the places that lies in one, as the source facts know rows."""
    for file, line, _ in places:
        source = sources.get(file)
        rows = [] if source is None else facts_of_file(root, file)["sequences"]
        row = next((row for row in rows if line in row["lines"]), None)
        if source is None or row is None:
            continue
        candidate = _of_row(source, row["lines"]) if row["independent"] else None
        if candidate is not None:
            yield candidate
        return


def _of_row(source: Source, lines: list[int]) -> Candidate | None:
    imports = importing(source, "asyncio")
    pairs = [
        (node, _assigned(node)) for node in ast.walk(source.tree) if isinstance(node, ast.stmt) and node.lineno in lines
    ]
    names = [pair[1][0] for pair in pairs if pair[1] is not None]
    calls = [source.segment(pair[1][1].value) for pair in pairs if pair[1] is not None]
    complete = len(names) == len(pairs) == len(lines) and len(set(names)) == len(names)
    if imports is None or not complete or any("\n" in call for call in calls):
        return None
    text = f"{', '.join(names)} = await asyncio.gather({', '.join(calls)})"
    start, end = source.start(pairs[0][0]), source.end(pairs[-1][0])
    between = source.text[start:end]
    if "#" in between:  # a comment between the statements would be lost
        return None
    return Candidate("gather", source, (*imports, (start, end, text)))


def _assigned(statement: ast.stmt) -> tuple[str, ast.Await] | None:
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.value, ast.Await):
        target = statement.targets[0]
        if isinstance(target, ast.Name):
            return target.id, statement.value
    return None
