"""Runs programs, one at a time, and says what each run took: the gate's only source of times.

    python -I -S -X utf8 runner.py

One request a line on stdin, in JSON. ``argv[0]`` is the path of an executable, ``env`` the program's whole
environment, ``timeLimit`` is in seconds; ``keepStdout`` asks for the end of stdout, which is thrown away otherwise:

    {"id": 1, "argv": ["/bin/ls", "-l"], "cwd": "/", "env": {}, "timeLimit": 60, "keepStdout": false}

With ``load`` the program is a server, see ``gate_runner.serving``: ``argv`` and ``env`` are those of the program that
puts load on it, ``grace`` the seconds that the server gets to end, ``window`` null or a file that gets the load's
start and end:

    {..., "load": {"argv": ["/bin/curl", "http://127.0.0.1:$PORT"], "env": {}, "grace": 3, "window": null}}

One answer a line on stdout, see ``_run``. When it comes, nothing that the program started is running any more:
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

# -I leaves out the folder of the script.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from gate_runner import kernel, processes
from gate_runner.events import Events
from gate_runner.program import Program

TYPE_CHECKING = False  # the module typing costs half a megabyte
if TYPE_CHECKING:
    from typing import Any, Callable, NoReturn


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
    """Runs one program to its end, or a server with the load on it."""
    floor, stolen = kernel.own_peak(), kernel.stolen()
    try:
        figures = _serve(request, events) if request.get("load") else _run_alone(request, events)
    except (OSError, ValueError) as error:
        return {"startError": {"message": str(error)}}
    finally:
        processes.end_orphans()
    stolen_after = kernel.stolen()
    return {
        "startError": None,
        "rssFloor": floor,
        "steal": None if stolen is None or stolen_after is None else max(0.0, stolen_after - stolen),
        **figures(),
    }


def _run_alone(request: dict[str, Any], events: Events) -> Callable[[], dict[str, object]]:
    program = Program(request["argv"], request["cwd"], request["env"], events, bool(request.get("keepStdout")))
    try:
        program.see_to_end(program.started + request["timeLimit"])
    finally:
        program.send(signal.SIGKILL)
    wall = program.seen - program.started
    return lambda: {"wall": wall, **program.figures(), **program.status(), **program.tails(), "served": None}


def _serve(request: dict[str, Any], events: Events) -> Callable[[], dict[str, object]]:
    from gate_runner.serving import Served  # what it imports is memory that other programs need not pay for

    served = Served(request, events)
    served.run()
    return served.answer


if __name__ == "__main__":
    main()
