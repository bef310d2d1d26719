"""Runs Scalene from a private folder that stands behind the user's packages on ``sys.path``.

    LD_PRELOAD=libscalene.so LD_LIBRARY_PATH=SITE/scalene SCALENE_ALLOCATION_SAMPLING_WINDOW=1048576 \\
        python scalene_launch.py SITE run --memory --no-async ... --- prog.py args

PYTHONPATH would put the folder in front, and the program would get Scalene's versions of the packages they share.
The three variables are what Scalene itself sets before it starts once more (scalene_preload.py): preset, there is
one process, which answers a signal with its profile. They are taken out again for the program's own children.

With SITE alone it only shows, by its exit status, that Scalene can be loaded behind the user's packages.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any

PRELOAD = ("LD_PRELOAD", "LD_LIBRARY_PATH", "SCALENE_ALLOCATION_SAMPLING_WINDOW")


def main() -> None:
    """Puts the path in order and hands over to Scalene."""
    here = os.path.dirname(os.path.abspath(__file__))
    site, *argv = sys.argv[1:]
    sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != here]
    sys.path.append(site)
    from scalene import scalene_profiler  # type: ignore[import-not-found]  # in SITE alone

    if not argv:
        return

    def leave_python_alone(_preface: str, _command: str, alias: Any) -> str:
        for name in PRELOAD:
            os.environ.pop(name, None)
        os.rmdir(alias)
        return sys.executable

    scalene_profiler.redirect_python = leave_python_alone
    sys.modules["__main__"] = ModuleType("__main__")
    sys.modules["__main__"].__dict__["__builtins__"] = sys.modules["builtins"]
    if argv[argv.index("---") + 1] == "-m":
        sys.path.insert(0, os.getcwd())
    sys.argv = ["scalene", *argv]
    scalene_profiler.Scalene.main()


if __name__ == "__main__":
    main()
