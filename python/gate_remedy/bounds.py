"""The helper that a gather with a bound needs: a coroutine behind a semaphore, put before a statement."""

from __future__ import annotations

import ast

from .edits import Edit, importing
from .source import Source


class Bound:
    """Names and text of a bounded helper for the turns of one loop."""

    def __init__(self, source: Source, statement: ast.stmt, target: ast.AST, most: int) -> None:
        self.source = source
        self.statement = statement
        self.most = most
        self.names = _names_of(target)
        self.semaphore = source.fresh("bound")
        self.function = source.fresh("bounded")

    @property
    def possible(self) -> bool:
        """Whether the helper can be written here."""
        return self.names is not None and self.source.indentation(self.statement) is not None

    def call(self) -> str:
        """A call of the helper for one turn."""
        return f"{self.function}({', '.join(self.names or [])})"

    def helper(self, body: list[str], comments: list[str]) -> str:
        """The helper's text with the statements of one turn, comments before it and an empty line behind it."""
        indent = self.source.indentation(self.statement) or ""
        lines = [
            *comments,
            f"{self.semaphore} = asyncio.Semaphore({self.most})",
            "",
            f"async def {self.call()}:",
            f"    async with {self.semaphore}:",
            *(f"        {line}" for line in body),
            "",
        ]
        return "".join(indent + line + "\n" if line else "\n" for line in lines)

    def before(self, body: list[str], comments: list[str] | None = None) -> list[Edit] | None:
        """Edits that put the helper, and the import that it needs, into the file."""
        imports = importing(self.source, "asyncio")
        if imports is None:
            return None
        start = self.source.offset(self.statement.lineno, 0)
        return [(start, start, self.helper(body, comments or [])), *imports]


def _names_of(target: ast.AST) -> list[str] | None:
    """The names that a loop's target binds; None when it binds anything else."""
    if isinstance(target, ast.Name):
        return [target.id]
    if not isinstance(target, (ast.Tuple, ast.List)):
        return None
    names = [item.id for item in target.elts if isinstance(item, ast.Name)]
    return names if len(names) == len(target.elts) and len(set(names)) == len(names) else None
