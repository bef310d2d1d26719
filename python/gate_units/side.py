"""One side of a changed file: its text, tree and tokens, and where they lie in characters."""

from __future__ import annotations

import ast
import bisect
import io
import keyword
import re
import tokenize
from collections.abc import Iterator
from typing import NamedTuple

_PLAIN = {tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING}
# PYVERSIONS: tokens of f-strings (3.12) and of t-strings (3.14); before, an f-string is one token
_PARTS = {
    getattr(tokenize, f"{kind}STRING_{part}", -1) for kind in ("F", "T") for part in ("START", "MIDDLE", "END")
} - {-1}
_FORMATTED = re.compile(r"[bBuU]?[rR]?[fFtT][rR]?[\"']")
_PIECE = re.compile(r"[^\W\d]\w*|\d+|\s+|.", re.DOTALL)


class Token(NamedTuple):
    """What is neither white space nor a comment; ``name`` is false for keywords."""

    text: str
    start: int
    end: int
    name: bool

    @property
    def form(self) -> str:
        """Its text, or what it is where the text is anybody's: a name, a number, a string."""
        if self.name:
            return "name"
        first = self.text[0]
        return "number" if first.isdigit() else "string" if self.text[-1] in "'\"" else self.text


class Side:
    """The text of one side, which ends with a line end. Raises SyntaxError (or ValueError) when it is not Python."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self.lines = list(io.StringIO(text, newline=""))
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.tokens = self._tokens()
        self._token_starts = [token.start for token in self.tokens]
        self._annotations = sorted(self._annotated())

    def offset(self, line: int, column: int) -> int:
        """Where a place of the tree is in the text; the tree counts bytes."""
        if line > len(self.lines):
            return len(self.text)
        text = self.lines[line - 1]
        return self.starts[line - 1] + (column if text.isascii() else len(text.encode()[:column].decode()))

    def start(self, node: ast.AST) -> int:
        """Where a node begins, its decorators left out."""
        return self.offset(getattr(node, "lineno", 1), getattr(node, "col_offset", 0))

    def end(self, node: ast.AST) -> int:
        """Where a node ends."""
        return self.offset(getattr(node, "end_lineno", 1), getattr(node, "end_col_offset", 0))

    def first(self, node: ast.AST) -> int:
        """Where a statement begins, its decorators included: the line's first character that is no white space."""
        decorators = getattr(node, "decorator_list", [])
        if not decorators:
            return self.start(node)
        token = self.tokens[self.token_before(self.start(decorators[0]))]
        return token.start

    def line_end(self, offset: int) -> int:
        """Where the line ends that holds the character before an offset, its line end included."""
        return self.starts[min(bisect.bisect_left(self.starts, offset), len(self.starts) - 1)]

    def line_start(self, offset: int) -> int:
        """Where the line begins that holds an offset."""
        return self.starts[bisect.bisect_right(self.starts, offset) - 1]

    def token_before(self, offset: int) -> int:
        """The index of the last token that begins before an offset; -1 when there is none."""
        return bisect.bisect_left(self._token_starts, offset) - 1

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that lie between two offsets."""
        return self.tokens[bisect.bisect_left(self._token_starts, start) : bisect.bisect_left(self._token_starts, end)]

    def line_starts(self, start: int, end: int) -> list[int]:
        """Lines that begin between two offsets, but for those inside of a string and empty ones."""
        first = bisect.bisect_left(self.starts, start)
        found = []
        for number in range(first, min(bisect.bisect_left(self.starts, end), len(self.lines))):
            at = self.starts[number]
            before = self.token_before(at)
            inside = before >= 0 and self.tokens[before].end > at
            if not inside and self.lines[number].strip():
                found.append(at)
        return found

    def annotates(self, token: Token) -> bool:
        """Whether a token belongs to the annotation of a parameter or of what is returned, its sign included."""
        index = bisect.bisect_right(self._annotations, (token.start, len(self.text) + 1)) - 1
        return index >= 0 and token.end <= self._annotations[index][1]

    def _annotated(self) -> Iterator[tuple[int, int]]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.arg) and node.annotation is not None:
                yield self.tokens[self.token_before(self.start(node)) + 1].end, self.end(node.annotation)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is not None:
                sign = self.token_before(self.start(node.returns))
                while self.tokens[sign].text != "->":
                    sign -= 1
                yield self.tokens[sign].start, self.end(node.returns)

    def _tokens(self) -> list[Token]:
        found: list[Token] = []
        try:
            for token in tokenize.generate_tokens(io.StringIO(self.text, newline="").readline):
                start = self.starts[token.start[0] - 1] + token.start[1]
                if token.type == tokenize.STRING and _FORMATTED.match(token.string):
                    found += _pieces(token.string, start)
                elif (token.type in _PLAIN or token.type in _PARTS) and token.string:
                    end = self.starts[token.end[0] - 1] + token.end[1]
                    text = self.text[start:end]
                    named = token.type == tokenize.NAME and not keyword.iskeyword(text)
                    found.append(Token(text, start, end, named))
        except (tokenize.TokenError, IndexError) as error:
            raise ValueError(str(error)) from error
        return found


def _pieces(text: str, start: int) -> list[Token]:
    """Words and signs of an f-string that came as one token; words inside of braces are names."""
    found: list[Token] = []
    depth = 0
    for piece in _PIECE.finditer(text.replace("{{", "\0\0").replace("}}", "\0\0")):
        first, last = piece.span()
        depth += {"{": 1, "}": -1}.get(piece.group(), 0)
        word = text[first:last]
        named = depth > 0 and word.isidentifier() and not keyword.iskeyword(word)
        found.append(Token(word, start + first, start + last, named))
    return found
