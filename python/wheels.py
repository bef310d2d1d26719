"""Unpacks wheels into a private folder, or compares that folder with them: a JSON request on standard input, a JSON
answer on standard output.

    python -I -S wheels.py < {"do": "unpack", "folder": ..., "wheels": ..., "allowed": [SHA-256, ...] or null}
    python -I -S wheels.py < {"do": "verify", "folder": ..., "wheels": ..., "allowed": [SHA-256, ...] or null}

Nothing of the packages is imported or run.
"""

from __future__ import annotations

import json
import os
import sys

# -I leaves out the folder of the script.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from gate_wheels.packages import unpack, verify


def main() -> None:
    request = json.load(sys.stdin)
    do = unpack if request["do"] == "unpack" else verify
    json.dump(do(request["folder"], request["wheels"], request["allowed"]), sys.stdout)


if __name__ == "__main__":
    main()
