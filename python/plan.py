"""Answers what planning asks of an interpreter: one JSON request on standard input, one JSON answer on standard output.

    python plan.py < {"do": "describe", "roots": [...], "trees": [...]}
    python plan.py < {"do": "imports"}
    python plan.py < {"do": "link", "overlay": ..., "roots": [...], "tree": ..., "skip": [...], "extra": [...]}
    python plan.py < {"do": "adopt", "overlay": ..., "tree": ..., "built": [...], "copied": [...], "hidden": [...]}
    python plan.py < {"do": "owners", "files": [[path, real path], ...]}
    python plan.py < {"do": "check", "programs": [...]}
    python plan.py < {"do": "scripts", "folder": ..., "bins": [...], "names": [...]}
    python plan.py < {"do": "place", "cwd": ..., "argv": [...]}

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


def answer(request: dict[str, Any]) -> Any:
    """Does what a request asks. Each part loads only what it needs: most of the time goes into imports."""
    if request["do"] == "describe":
        from gate_plan.description import describe

        return describe(request["roots"], request["trees"])
    if request["do"] == "imports":
        from gate_plan.environment import import_folders

        return import_folders(_here)
    if request["do"] == "link":
        from gate_plan.links import write

        return write(request["overlay"], request["roots"], request["tree"], request["skip"], request["extra"])
    if request["do"] == "adopt":
        from gate_plan.adopted import adopt

        return adopt(request["overlay"], request["tree"], request["built"], request["copied"], request["hidden"])
    if request["do"] == "owners":
        from gate_plan.owners import owners

        return owners(request["files"])
    from gate_plan.place import place
    from gate_plan.programs import check

    # The modules of this folder must not be found in place of the program's.
    sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != _here]
    if request["do"] == "place":
        return place(request["cwd"], request["argv"])
    if request["do"] == "scripts":
        from gate_plan.scripts import resolve

        return resolve(request["folder"], request["bins"], request["names"])
    return [check(program["cwd"], program["argv"], program["root"]) for program in request["programs"]]


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
