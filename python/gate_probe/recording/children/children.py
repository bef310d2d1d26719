"""The children of a process: which of them are followed, and how each gets to know of it.

``fork``: the child goes on in this module. ``spawn`` and ``forkserver``: what multiprocessing sends the child to
prepare it has one thing more in it. ``subprocess``: where the program runs its own interpreter, that runs the launcher.
Other processes are left alone, also those of a plain ``os.fork``: they may be anything.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from itertools import count

from gate_probe.data.frames import NOWHERE
from gate_probe.recording.clock import perf_counter

from .commands import followed_command, forked_command

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any, Callable

    from gate_probe.recording.undisturbed import Undisturbed

    from .commands import Command
    from .follower import Follower

#: Children of the program's process that are followed, and those that each of them may have itself.
MOST_CHILDREN = 256
MOST_GRANDCHILDREN = 16
#: The folder of the gate's Python.
PYTHON_FOLDER = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
#: What a prepared child runs first. It must not fail, nor leave anything behind.
_ENTRY = """
import sys
sys.path.insert(0, folder)
try:
    from gate_probe.recording.children.entered import enter
    enter(path, creator, spawned)
except Exception:
    pass
finally:
    try:
        sys.path.remove(folder)
    except ValueError:
        pass
"""


class Children:
    """The children of one process. ``folder``: where they write, made for the first of them."""

    __slots__ = ("folder", "births", "follower", "_site_of", "_most", "_numbers", "_seen")

    def __init__(self, folder: str, site_of: Callable[[FrameType], int], most: int) -> None:
        self.folder = folder
        #: name of the child, and the line that asked for it
        self.births: list[tuple[str, int]] = []
        #: follows this process, where that is a child itself
        self.follower: Follower | None = None
        self._site_of = site_of
        self._most = most
        self._numbers = count(1)
        self._seen = 0

    @property
    def started(self) -> int:
        """Children that were asked for, followed or not."""
        return self._seen

    def of_fork(self, caller: FrameType) -> str | None:
        """The file for a child that ``caller`` forks; None where it is not followed."""
        # PYVERSIONS: the module of multiprocessing that forks
        if caller.f_globals.get("__name__") != "multiprocessing.popen_fork":
            return None
        # what the child needs is imported here: once, and not in each child
        from . import follower  # noqa: F401

        return self._file(caller)

    def aside(self, fork: Callable[[], Any]) -> Any:
        """Calls a function that forks, without the thread that follows this process."""
        return fork() if self.follower is None else self.follower.aside(fork)

    def enter(self, path: str, creator: int, spawned: float, most: int) -> None:
        """This process has just begun as a child of ``creator``; it may have ``most`` followed children itself."""
        from .follower import Follower

        self.births, self._numbers, self._seen, self._most = [], count(1), 0, most
        self._site_of = nowhere
        self.follower = Follower(path)
        self.follower.begin(creator, spawned)

    def end_undisturbed(self, undisturbed: Undisturbed) -> None:
        """This process ends: if it is a child it notes its last, out of reach of what the program has set up."""
        if self.follower is not None:
            undisturbed.begin()
            try:
                self.follower.end()
            finally:
                undisturbed.end()

    def install_spawn(self) -> None:
        """Has ``multiprocessing`` tell the children that it starts afresh, or has a server of its fork."""
        # PYVERSIONS: the function that makes what a child is prepared with
        spawn: Any = sys.modules["multiprocessing.spawn"]
        original = spawn.get_preparation_data

        def get_preparation_data(name: str) -> Any:
            data = original(name)
            # the server of forks is asked for by this name; it is no child that works
            path = None if name == "ignore" else self._file(sys._getframe(1))
            if path is not None and type(data) is dict:
                data["scalene_gate"] = Entry(path, os.getpid(), perf_counter())
            return data

        spawn.get_preparation_data = get_preparation_data

    def install_subprocess(self) -> None:
        """Has ``subprocess`` run the launcher where the program runs its own interpreter with Python of its own."""
        # PYVERSIONS: what starts the process, by two names (until 3.10, and since 3.11), and in which other way
        subprocess: Any = sys.modules["subprocess"]
        posix: Any = getattr(subprocess, "_posixsubprocess", None)
        original = getattr(subprocess, "_fork_exec", None) or getattr(posix, "fork_exec", None)
        if original is None:
            return

        def fork_exec(argv: Any, executables: Any, *rest: Any) -> Any:
            followed = self._followed(argv, partial(forked_command, argv, executables, rest), sys._getframe(1))
            return original(followed, executables, *rest)

        if hasattr(subprocess, "_fork_exec"):
            subprocess._fork_exec = fork_exec
        else:
            from types import SimpleNamespace

            subprocess._posixsubprocess = SimpleNamespace(fork_exec=fork_exec)
        spawn = getattr(subprocess.Popen, "_posix_spawn", None)
        if spawn is None:
            return

        def _posix_spawn(process: Any, argv: Any, executable: Any, *rest: Any) -> Any:
            followed = self._followed(argv, partial(followed_command, argv, executable, None), sys._getframe(1))
            return spawn(process, followed, executable, *rest)

        subprocess.Popen._posix_spawn = _posix_spawn

    def _followed(self, argv: Any, command_of: Callable[[], Command | None], caller: FrameType) -> Any:
        try:
            command = command_of()
            path = None if command is None else self._file(caller)
            if command is None or path is None:
                return argv
            launcher = os.path.join(PYTHON_FOLDER, "launch.py")
            entry = [launcher, "--child", path, str(os.getpid()), repr(perf_counter()), "--"]
            return [*argv[: command.options], *entry, *argv[command.options :]]
        except Exception:  # arguments of a kind that only the program knows
            return argv

    def _file(self, caller: FrameType) -> str | None:
        self._seen += 1
        number = next(self._numbers)
        if number > self._most:
            return None
        try:
            os.mkdir(self.folder, 0o700)
        except FileExistsError:
            pass
        except OSError:
            return None
        name = f"{os.getpid()}-{number}"
        self.births.append((name, self._site_of(caller)))
        return os.path.join(self.folder, name)


class Entry:
    """When a child unpickles this it is followed from then on."""

    __slots__ = ("_values",)

    def __init__(self, path: str, creator: int, spawned: float) -> None:
        self._values = {"folder": PYTHON_FOLDER, "path": path, "creator": creator, "spawned": spawned}

    def __reduce__(self) -> Any:
        return exec, (_ENTRY, self._values)


def forking(original: Any, children: Children, aside: Any) -> Any:
    """A function that forks, as it is without threads of the probe; its children are followed where they can be.

    ``aside`` calls a function without the sampler. What ``original`` returns begins with the child's number.
    """

    def fork() -> Any:
        path = children.of_fork(sys._getframe(1))
        creator, spawned = os.getpid(), perf_counter()
        found = children.aside(original if aside is None else partial(aside, original))
        if path is not None and found == 0:
            try:
                children.enter(path, creator, spawned, MOST_GRANDCHILDREN)
            except Exception:  # no thread, no descriptor: the child goes on without notes
                pass
        return found

    fork.__name__ = fork.__qualname__ = original.__name__
    fork.__doc__ = original.__doc__
    return fork


def nowhere(_caller: FrameType) -> int:
    """The line that asks for a child's child: none of the program that is known here."""
    return NOWHERE
