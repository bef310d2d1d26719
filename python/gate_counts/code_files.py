"""Which files have code of the program's own: templates are compiled as well, and are a library's way to work."""

from __future__ import annotations

import os

from gate_probe.data.sources import Sources

#: Scripts may have no ending.
_ENDINGS = ("", ".py", ".pyw")


class CodeFiles(Sources):
    """The program's own files, without those that are no Python: "invoices/templates/page.html"."""

    __slots__ = ()

    def relative(self, filename: str) -> str | None:
        """The path of a file with the program's own code relative to the root, or None for any other."""
        return super().relative(filename) if os.path.splitext(filename)[1].lower() in _ENDINGS else None
