"""A file's text with its syntax tree: where nodes lie, what surrounds them, and edits that keep all other text."""

from __future__ import annotations

import ast
import difflib
import io
import tokenize
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gate_facts.names import imported_names, own_nodes

Function = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
#: Start and end as offsets into the text, and what takes the place of what lies between.
Edit = tuple[int, int, str]


class Source:
    """The text of one file. Raises SyntaxError when it is not Python."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.tree = ast.parse(text)
        self.imports = imported_names(self.tree)
        self.names = {node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name)}
        self.names |= {node.arg for node in ast.walk(self.tree) if isinstance(node, ast.arg)}
        self.names |= set(self.imports)
        self.names |= {node.name for node in ast.walk(self.tree) if isinstance(node, (*Function[:2], ast.ClassDef))}
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}
        self._lines = lines_of(text)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def offset(self, line: int, column: int) -> int:
        """Where a place of the tree is in the text; the tree counts bytes."""
        if line > len(self._lines):
            return len(self.text)
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode(errors="ignore"))

    def start(self, node: ast.AST) -> int:
        """Where a node begins."""
        return self.offset(getattr(node, "lineno", 1), getattr(node, "col_offset", 0))

    def end(self, node: ast.AST) -> int:
        """Where a node ends."""
        return self.offset(getattr(node, "end_lineno", 1), getattr(node, "end_col_offset", 0))

    def segment(self, node: ast.AST) -> str:
        """The text of a node."""
        return self.text[self.start(node) : self.end(node)]

    def indentation(self, statement: ast.stmt) -> str | None:
        """The white space before a statement; None when it does not begin its line."""
        first = self._starts[statement.lineno - 1]
        before = self.text[first : self.start(statement)]
        return before if before.strip() == "" else None

    def statement(self, node: ast.AST) -> ast.stmt:
        """The innermost statement around a node."""
        while not isinstance(node, ast.stmt):
            node = self.parents[node]
        return node

    def function(self, node: ast.AST) -> ast.AST | None:
        """The innermost function around a node, None at the top level; a class body counts as no function."""
        around = self.parents.get(node)
        while around is not None and not isinstance(around, (*Function, ast.ClassDef)):
            around = self.parents.get(around)
        return None if isinstance(around, ast.ClassDef) else around

    def comments(self, node: ast.AST) -> list[str]:
        """The comments inside a node, which would be lost when it is written anew."""
        first, last = self.start(node), self.end(node)
        tokens = tokenize.generate_tokens(io.StringIO(self.text, newline="").readline)
        found = [token for token in tokens if token.type == tokenize.COMMENT]
        places = [(self._starts[token.start[0] - 1] + token.start[1], token.string) for token in found]
        return [text for place, text in places if first <= place < last]

    def at(self, line: int) -> list[ast.AST]:
        """All nodes whose lines hold a line, the innermost last."""
        return [node for node in ast.walk(self.tree) if covers(node, line)]

    def fresh(self, name: str) -> str:
        """A name like this that the file does not use."""
        while name in self.names:
            name += "_"
        return name


def lines_of(text: str) -> list[str]:
    """Lines with their ends, as Python counts them: a form feed, for one, ends no line."""
    return list(io.StringIO(text, newline=""))


def covers(node: ast.AST, line: int) -> bool:
    """Whether a node's lines hold a line."""
    first = getattr(node, "lineno", None)
    return first is not None and first <= line <= (getattr(node, "end_lineno", None) or first)


def own_calls(function: ast.AST) -> list[ast.Call]:
    """Calls that run with a function's own body, not in functions defined in it."""
    return [node for node in own_nodes(function) if isinstance(node, ast.Call)]


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
