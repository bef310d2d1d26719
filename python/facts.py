"""Says what the syntax trees of a program's files show, without importing or running them.

    echo '{"root": "/tree", "files": ["shop/api.py"]}' | python -I facts.py

Writes one JSON object: the facts of each file (schema: FileFacts in src/record/facts.ts; their meaning and their
limits: docs/source-facts.md).
"""

from __future__ import annotations

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from gate_facts.file import facts_of_file

MOST_FILES = 300


def main() -> None:
    """Reads the request and answers it."""
    request = json.load(sys.stdin)
    root = os.path.realpath(request["root"])
    sys.setrecursionlimit(3000)
    answers = {name: facts_of_file(root, name) for name in request["files"][:MOST_FILES]}
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
