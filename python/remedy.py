"""Reads syntax trees for experiments: what a change of a text changes, and which change would mend a fault.

    echo '{"task": "changes", "texts": [["a = 1", "a = 1  # one"]]}' | python -I remedy.py

    echo '{"task": "candidates", "root": "/tree", "files": ["a.py"], "class": "blocking-call",
           "places": [["a.py", 9, "main"]]}' | python -I remedy.py

    echo '{"task": "units", "files": [{"base": "a = 1", "head": "a = 2", "form": "python"}]}' | python -I remedy.py

Nothing that it reads is imported or run. Writes one JSON answer: see gate_remedy/changes.py, gate_units/units.py and
gate_remedy/candidates.py.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from gate_remedy.candidates import candidates_of
from gate_remedy.changes import change_of
from gate_units.units import divided


def main() -> None:
    """Reads the request and answers it."""
    request = json.load(sys.stdin)
    sys.setrecursionlimit(3000)
    json.dump(_answer(request), sys.stdout)


def _answer(request: dict[str, Any]) -> Any:
    if request["task"] == "changes":
        return [change_of(before, after) for before, after in request["texts"]]
    if request["task"] == "units":
        return [divided(file, number) for number, file in enumerate(request["files"])]
    if request["task"] == "candidates":
        return candidates_of(request)
    raise ValueError("no such task")


if __name__ == "__main__":
    main()
