"""Answers what planning asks of an interpreter: one JSON request on standard input, one JSON answer on standard output.

    python plan.py < {"do": "describe", "roots": [...]}
    python plan.py < {"do": "link", "overlay": ..., "roots": [...], "tree": ..., "skip": [...], "extra": [...]}
    python plan.py < {"do": "check", "programs": [...]}

Nothing of the program is imported or run.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

_here = os.path.dirname(os.path.abspath(__file__))
if _here not in sys.path:
    sys.path.insert(0, _here)

from gate_plan import environment, links, programs  # noqa: E402

sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != _here]


def answer(request: dict[str, Any]) -> Any:
    """Does what a request asks."""
    if request["do"] == "describe":
        return environment.describe(request["roots"])
    if request["do"] == "link":
        return links.write(
            request["overlay"], request["roots"], request["tree"], request["skip"], request["extra"]
        )
    return [programs.check(program["cwd"], program["argv"]) for program in request["programs"]]


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
