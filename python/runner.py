"""Runs programs, one at a time, and says what each run took: the gate's only source of times.

    python -I -S -X utf8 runner.py

One request a line on stdin, in JSON. ``argv[0]`` is the path of an executable, ``env`` the program's whole
environment, ``timeLimit`` is in seconds; ``keepStdout`` asks for the end of stdout, which is thrown away otherwise:

    {"id": 1, "argv": ["/bin/ls", "-l"], "cwd": "/", "env": {}, "timeLimit": 60, "keepStdout": false}

One answer a line on stdout, see ``_answer``. When it comes, nothing that the program started is running any more:
its process group has been ended, and on Linux also what left the group. The end of stdin, SIGTERM, SIGINT and
SIGHUP end the running program and then this process.

This process stays small: on Linux the peak memory of a program is never below the peak of the process that started
it, because the value survives exec. So it imports little, not even the site module (-S).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time

# -I leaves out the folder of the script.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from gate_runner import kernel, processes
from gate_runner.events import Events
from gate_runner.streams import Stream

TYPE_CHECKING = False  # the module typing costs half a megabyte
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from gate_runner.processes import End


def main() -> NoReturn:
    processes.adopt_orphans()
    events = Events(sys.stdin.fileno())
    while events.stop is None:
        if not events.requests:
            events.wait()
            continue
        request = json.loads(events.requests.pop(0))
        answer = {"id": request["id"], **_run(request, events)}
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()
    sys.exit(events.stop)


def _run(request: dict[str, Any], events: Events) -> dict[str, object]:
    """Runs one program to its end."""
    errors = Stream()
    output = Stream() if request.get("keepStdout") else None
    streams = [errors] if output is None else [errors, output]
    floor, stolen = kernel.own_peak(), kernel.stolen()
    try:
        os.chdir(request["cwd"])  # posix_spawn cannot
        start = time.perf_counter()
        process = processes.spawn(request["argv"], request["env"], output, errors)
    except (OSError, ValueError) as error:
        for stream in streams:
            stream.finish()
        return {"startError": {"message": str(error)}}
    finally:
        os.chdir("/")
        for stream in streams:
            os.close(stream.write_end)
    for stream in streams:
        events.watch(stream)
    now, timed_out, end = _see_to_end(process, start + request["timeLimit"], events)
    stolen_after = kernel.stolen()
    processes.end_orphans()
    return {
        "startError": None,
        "wall": now - start,
        **_answer(end),
        "rssFloor": floor,
        "steal": None if stolen is None or stolen_after is None else max(0.0, stolen_after - stolen),
        "timedOut": timed_out,
        "stdoutTail": None if output is None else events.finish(output),
        "stderrTail": events.finish(errors),
    }


def _see_to_end(process: int, deadline: float, events: Events) -> tuple[float, bool, End]:
    """Waits for the end of a program: when it came, whether the time limit brought it about, and what it left."""
    timed_out = False
    while True:
        now = events.wait(deadline - time.perf_counter())
        end = processes.end_of(process)
        if end is not None:
            return now, timed_out, end
        if events.stop is not None:
            processes.end_group(process, signal.SIGKILL)
            processes.end_orphans()
            sys.exit(events.stop)
        if now >= deadline:
            processes.end_group(process, signal.SIGKILL if timed_out else signal.SIGTERM)
            timed_out, deadline = True, now + processes.GRACE


def _answer(end: End) -> dict[str, object]:
    """The figures of a run: times in seconds, memory in bytes."""
    status, usage, delay = end
    killed = os.WIFSIGNALED(status)
    return {
        "user": usage.ru_utime,
        "system": usage.ru_stime,
        "rss": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),  # getrusage(2) of both systems
        "delay": delay,
        "voluntarySwitches": usage.ru_nvcsw,
        "involuntarySwitches": usage.ru_nivcsw,
        "exit": None if killed else os.WEXITSTATUS(status),
        "signal": processes.signal_name(os.WTERMSIG(status)) if killed else None,
    }


if __name__ == "__main__":
    main()
