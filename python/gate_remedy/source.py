"""A file's text with its syntax tree: where nodes lie, what surrounds them, and edits that keep all other text."""

from __future__ import annotations

import ast
import io
import tokenize

from gate_facts.names import imported_names, own_nodes

Function = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


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
