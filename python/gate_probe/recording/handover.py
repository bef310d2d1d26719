"""The hand-over at the program's end, the one place where the recorder knows of the analysis."""

from __future__ import annotations

import sys
from _io import open  # the program may have replaced the other names of it, and those of these two
from json.encoder import JSONEncoder

from gate_probe.analysis.ledger import analyse
from gate_probe.data.recording import Recording

if sys.platform == "win32":
    from nt import chmod, replace
else:
    from posix import chmod, replace


def write(recording: Recording, path: str) -> None:
    """Analyses what was recorded and writes the ledger to ``path``. Raises OSError when that cannot be written."""
    temporary = path + ".part"
    with open(temporary, "w", encoding="utf-8") as out:
        out.write(JSONEncoder(allow_nan=False).encode(analyse(recording)))
    chmod(temporary, 0o600)  # whatever the program's umask is, its owner reads it
    replace(temporary, path)
