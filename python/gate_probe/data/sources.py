"""Which files are the program's own, and which a library's."""

from __future__ import annotations

import os
from collections.abc import Iterable
from types import CodeType


class Sources:
    """The tree whose files are the program's own; everything else is a library.

    ``libraries``: folders of the standard library and of installed packages; ``probe``: the gate's own folder.
    """

    __slots__ = ("roots", "libraries", "probe", "known")

    def __init__(self, root: str, libraries: Iterable[str] = (), probe: str = "") -> None:
        roots = {os.path.abspath(root), os.path.realpath(root)}
        self.roots = tuple(path.rstrip(os.sep) + os.sep for path in roots)
        self.libraries = tuple({path.rstrip(os.sep) + os.sep for path in libraries})
        self.probe = probe
        #: whether a code object is the program's, for those that were asked for
        self.known: dict[CodeType, bool] = {}

    def relative(self, filename: str) -> str | None:
        """The path of a program's own file relative to the root, or None for a library's file."""
        if filename.startswith("<") or self.of_probe(filename):
            return None
        try:
            path = os.path.abspath(filename)
        except OSError:
            return None  # a relative name, as of generated code, in a working directory that is no more
        if self.of_library(path):
            return None
        if not path.endswith(".py") and not os.path.exists(path):
            return None  # a compiled library names its source as seen from where it was built: "uvloop/loop.pyx"
        for root in self.roots:
            if path.startswith(root):
                return path[len(root) :].replace(os.sep, "/")
        return None

    def of_library(self, path: str) -> bool:
        """Whether an absolute path lies in a folder of libraries."""
        return path.startswith(self.libraries) or "site-packages" in path or "dist-packages" in path

    def of_probe(self, filename: str) -> bool:
        """Whether a file is the gate's own."""
        return bool(self.probe) and filename.startswith(self.probe)

    def is_program(self, code: CodeType) -> bool:
        """Whether a code object comes from the program's own tree."""
        known = self.known.get(code)
        if known is None:
            known = self.known[code] = self.relative(code.co_filename) is not None
        return known
