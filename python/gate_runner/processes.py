"""Starting a program, seeing its end, and leaving nothing of it running."""

from __future__ import annotations

import os
import signal
import sys
import time

from gate_runner.kernel import children, run_queue_delay
from gate_runner.streams import Stream

TYPE_CHECKING = False  # the module typing costs half a megabyte
if TYPE_CHECKING:
    from resource import struct_rusage

    # Status as wait gives it, usage of the program and the children it waited for, run-queue delay in seconds.
    End = tuple[int, struct_rusage, float | None]

# Seconds that processes get to end, and that the runner waits for those that it killed.
GRACE = 2.0
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def spawn(argv: list[str], env: dict[str, str], output: Stream | None, errors: Stream) -> int:
    """Starts a program in a session and process group of its own, without a shell; its process number.

    posix_spawn instead of subprocess: less work between the clock and the program, and a megabyte less here.
    Raises OSError or ValueError when the program cannot be started.
    """
    return os.posix_spawn(
        argv[0],
        argv,
        env,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
            if output is None
            else (os.POSIX_SPAWN_DUP2, output.write_end, 1),
            (os.POSIX_SPAWN_DUP2, errors.write_end, 2),
        ],
        setsid=True,
        setsigmask=[],
        # Python ignores these two, and what is ignored stays ignored across exec.
        setsigdef=[signal.SIGPIPE, signal.SIGXFSZ],
    )


def end_of(process: int) -> End | None:
    """How a program ended, or None while it runs. What is left of its group is ended with it."""
    if not hasattr(os, "waitid"):  # PYVERSIONS: macOS before Python 3.13
        number, status, usage = os.wait4(process, os.WNOHANG)
        if number == 0:
            return None
        end_group(process, signal.SIGKILL)
        return status, usage, None
    if os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
        return None
    # A zombie keeps its counters, and its number, so that no stranger's group is hit.
    delay = run_queue_delay(process)
    end_group(process, signal.SIGKILL)
    _, status, usage = os.wait4(process, 0)
    return status, usage, delay


def end_group(group: int, number: int) -> None:
    """Sends a signal to a process group."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        pass  # nobody is left, or nobody whom we may end (macOS: only zombies)


def adopt_orphans() -> None:
    """Makes this process the parent of all processes below it that lose theirs, daemons too (Linux only)."""
    if sys.platform != "linux":
        return
    try:
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, *(ctypes.c_ulong(value) for value in (1, 0, 0, 0)))
    except (ImportError, OSError, AttributeError):
        pass  # process groups remain


def end_orphans() -> None:
    """Ends all children of this process; to be called when no program runs that should go on."""
    give_up = time.perf_counter() + GRACE
    while time.perf_counter() < give_up:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] != 0:
                continue
        except ChildProcessError:
            return
        for child in children():
            try:
                os.kill(child, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
        time.sleep(0.001)


def signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:  # most real-time signals
        return f"signal {number}"
