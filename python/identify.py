"""Says which interpreter this is, as JSON on standard output.

    python -I identify.py

It is asked of interpreters that may be too old for the gate, so that it can be said how old they are: nothing in here
needs more than Python 3.4 (``-I``).
"""

import json
import os
import platform
import sys
import sysconfig


def main() -> None:
    """Answers; ``paths`` are the real paths of sysconfig's folders of all schemes."""
    folders = [path for scheme in sysconfig.get_scheme_names() for path in sysconfig.get_paths(scheme).values()]
    answer = {
        "version": platform.python_version(),
        "implementation": sys.implementation.name,
        "executable": sys.executable,
        "prefix": sys.prefix,
        "basePrefix": sys.base_prefix,
        "standardLibrary": sysconfig.get_path("stdlib"),
        "paths": sorted({os.path.realpath(path) for path in folders}),
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
