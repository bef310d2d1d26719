"""Runs a Python program while its calls are counted, as ``python prog.py args`` or ``python -m module args`` would.

    python counts.py COUNTS ROOT -- prog.py args
    python counts.py COUNTS ROOT -- -m module args

What was counted is written to COUNTS when the program ends, but for a kill and ``os._exit``: then there is no file.
ROOT is the tree whose files count as the program's own. The program is started as ``launch.py`` starts it.
"""

from __future__ import annotations

import sys

import launch

_path = list(sys.path)
sys.path[:] = launch.LIBRARY_FIRST

from gate_counts.recorder import start  # noqa: E402

sys.path[:] = _path

if __name__ == "__main__":
    del sys.modules["launch"]  # the program may have a module of that name
    launch.main(start)
