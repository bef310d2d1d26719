"""Which commands run the program's own interpreter, in a way that the launcher can do as well."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from typing import Any

#: Options of Python that the launcher is run with as well. The others say more than how to run a program.
_OPTIONS = frozenset(("-u", "-B", "-O", "-OO", "-q", "-s", "-E", "-I", "-S", "-P", "-b"))
_WITH_VALUE = ("-W",)
#: What stands after the pipes among the arguments of ``fork_exec``: the group and the user of the child.
#: PYVERSIONS: since 3.11 whether ``vfork`` may be used is the last of them
_IDS = slice(-6, -3) if sys.version_info >= (3, 11) else slice(-5, -2)
_FOLDER = 2


class Command:
    """A command that can be followed; ``options``: arguments up to those that the launcher is to run."""

    __slots__ = ("options",)

    def __init__(self, options: int) -> None:
        self.options = options


def forked_command(argv: Any, executables: Any, rest: Any) -> Command | None:
    """The same of the arguments of ``_posixsubprocess.fork_exec``: not for another user, nor after other work."""
    if len(executables) != 1:
        return None
    if any(callable(one) for one in rest) or any(one is not None and one != -1 for one in rest[_IDS]):
        return None
    return followed_command(argv, executables[0], rest[_FOLDER])


def followed_command(argv: Any, executable: Any, folder: Any) -> Command | None:
    """What ``subprocess`` is about to run in ``folder``, where it is this interpreter with a script, module or text.

    None where it is something else, or where the launcher might not do as Python does: a script that is not there.
    """
    if len(argv) < 2 or not _is_this(os.fsdecode(executable)):
        return None
    words = [os.fsdecode(one) for one in argv]
    at = 1
    while at < len(words) and (words[at] in _OPTIONS or words[at] in _WITH_VALUE):
        at += 2 if words[at] in _WITH_VALUE else 1
    if at >= len(words):
        return None
    first = words[at]
    if first in ("-m", "-c"):
        return Command(at) if at + 1 < len(words) else None
    script = os.path.join(os.fsdecode(folder) if folder is not None else "", first)
    return Command(at) if first.endswith(".py") and os.path.isfile(script) else None


def _is_this(executable: str) -> bool:
    """Whether a path is that of this interpreter, or of another name of it in the same folder (``python3``)."""
    own = sys.executable
    if executable == own:
        return True
    return os.path.dirname(executable) == os.path.dirname(own) and os.path.realpath(executable) == os.path.realpath(own)
