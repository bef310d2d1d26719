"""Runs one of the gate's own programs from its source: bytecode beside it is neither read nor written.

    python -I from_source.py plan.py

Python believes bytecode whose header has the time and the size of its source, so whoever can write a file beside the
gate's Python could put any code there. What a program imports from elsewhere comes as usual.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import FileFinder, SourceFileLoader

TYPE_CHECKING = False  # the module typing costs half a megabyte, and the runner is started by this
if TYPE_CHECKING:
    from types import CodeType

_here = os.path.dirname(os.path.abspath(__file__))


class _FromSource(SourceFileLoader):
    """Compiles a module each time."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


def _finder(path: str) -> FileFinder:
    if path != _here and not path.startswith(_here + os.sep):
        raise ImportError(path)
    return FileFinder(path, (_FromSource, [".py"]))


def main() -> None:
    """Puts the named program in this one's place."""
    sys.path_hooks.insert(0, _finder)
    # what a site module looked for in the folder of this script has another finder
    for path in [path for path in sys.path_importer_cache if path.startswith(_here)]:
        del sys.path_importer_cache[path]
    del sys.argv[0]
    script = os.path.join(_here, sys.argv[0])
    with open(script, "rb") as file:
        code = compile(file.read(), script, "exec", dont_inherit=True)
    scope = sys.modules["__main__"].__dict__
    scope["__file__"] = script
    exec(code, scope)


if __name__ == "__main__":
    main()
