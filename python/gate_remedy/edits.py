"""Edits of a file's text that leave all else as it is, and what they come to."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .source import Source, lines_of

#: Start and end as offsets into the text, and what takes the place of what lies between.
Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Candidate:
    """A change that may mend a fault, as edits of one file."""

    kind: str
    source: Source
    edits: tuple[Edit, ...]


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; they must not overlap."""
    for start, end, new in sorted(edits, key=lambda edit: edit[0], reverse=True):
        text = text[:start] + new + text[end:]
    return text


def described(candidate: Candidate) -> dict[str, Any]:
    """A candidate as JSON: the lines that change, what takes their place, the whole new text, a unified diff."""
    old = lines_of(candidate.source.text)
    ends = "\r\n" if "\r\n" in candidate.source.text else "\n"
    edits = [(start, end, text.replace("\r", "").replace("\n", ends)) for start, end, text in candidate.edits]
    text = applied(candidate.source.text, edits)
    new = lines_of(text)
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    if same + tail >= min(len(old), len(new)):  # a suggestion needs a line to take the place of, and one to put there
        same, tail = (same, tail - 1) if tail > 0 else (same - 1, tail)
    name = candidate.source.file
    return {
        "kind": candidate.kind,
        "file": name,
        "from": same + 1,
        "to": len(old) - tail,
        "replacement": "".join(new[same : len(new) - tail]).removesuffix("\n"),
        "diff": "".join(
            line if line.endswith("\n") else line + "\n"
            for line in difflib.unified_diff(old, new, "a/" + name, "b/" + name)
        ),
        "text": text,
    }


def importing(source: Source, module: str) -> list[Edit] | None:
    """The edit that makes a module known under its own name; None when the name stands for something else."""
    if source.imports.get(module) == module and _at_top(source, module):
        return []
    if module in source.names:
        return None
    last: ast.stmt | None = None
    for statement in source.tree.body:
        if isinstance(statement, ast.Import) and statement.names[0].name > module:
            return [(source.start(statement), source.start(statement), f"import {module}\n")]
        future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and last is None
        if isinstance(statement, ast.Import) or future or docstring:
            last = statement
            continue
        break
    if last is None:
        return [(0, 0, f"import {module}\n")]
    return [(source.end(last), source.end(last), f"\nimport {module}")]


def _at_top(source: Source, module: str) -> bool:
    return any(
        isinstance(node, ast.Import) and any(alias.name == module and alias.asname is None for alias in node.names)
        for node in source.tree.body
    )
