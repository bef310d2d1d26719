"""The programs that an environment's packages offer by name, for a virtual environment on top of it.

An installer writes a console script for one interpreter: its first line names it. A program of base that starts such a
script by its name would find the caller's, and run head's code. So the overlay has each of them again, first on the
path, with its own interpreter.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import sysconfig

from .environment import folder_of

#: What pip, uv and others write has a few lines; what is larger is no such script.
MOST_BYTES = 100_000


def bring(overlay: str) -> None:
    """Writes the scripts that start with this interpreter into an overlay, to start with its own.

    What the overlay has already stays. Windows has machine code in their place: nothing is written there.
    """
    if os.name == "nt":
        return
    into = folder_of(overlay, "scripts")
    own = os.fsencode(os.path.join(into, "python"))
    for folder in _folders():
        for name in sorted(os.listdir(folder)):
            target = os.path.join(into, name)
            text = None if os.path.lexists(target) else _text(os.path.join(folder, name))
            moved = None if text is None else _moved(text, folder, own)
            if moved is not None:
                with open(target, "xb") as file:
                    file.write(moved)
                os.chmod(target, 0o755)


def _folders() -> list[str]:
    folders = [sysconfig.get_path("scripts"), os.path.dirname(sys.executable)]
    return [folder for folder in dict.fromkeys(folders) if os.path.isdir(folder)]


def _text(path: str) -> bytes | None:
    """The bytes of a regular file that begins like a script and may be run."""
    try:
        state = os.stat(path)
        if not stat.S_ISREG(state.st_mode) or not state.st_mode & 0o111 or state.st_size > MOST_BYTES:
            return None
        with open(path, "rb") as file:
            start = file.read(2)
            return start + file.read(MOST_BYTES) if start == b"#!" else None
    except OSError:
        return None


def _moved(text: bytes, folder: str, own: bytes) -> bytes | None:
    """The script with another interpreter, when it starts with one of this folder.

    The first line names it, or the second where its path is too long for a first line or has spaces
    (``'''exec' "/path/python" "$0" "$@"``, as pip and uv write it).
    """
    lines = text.split(b"\n", 2)
    # PYVERSIONS: python, python3, python3.14, python3.14t
    interpreter = re.compile(re.escape(os.fsencode(folder) + b"/") + rb"python[\d.]*t?(?=[\s\"']|$)")
    for number, line in enumerate(lines[:2]):
        changed, count = interpreter.subn(lambda _: own, line, count=1)
        if count:
            head = [b"#!" + own] if number == 0 and b" " not in own and len(own) < 120 else [changed]
            return b"\n".join([*lines[:number], *head, *lines[number + 1 :]])
    return None
