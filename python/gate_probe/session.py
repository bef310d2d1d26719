"""The life of the probe in one process: prepared by the launcher, begun with the program, ended with it."""

from __future__ import annotations

import atexit
import gc
import os
from _thread import get_ident
from typing import Any

from . import garbage, imports, loops, memory, other_loops, places, serving, uvloops, wakes, watcher, workers
from .clock import perf_counter, process_time
from .threads import native_id

_ledger = ""
_process = 0
_started: float | None = None
_cpu_before = 0.0
_ended = False


def prepare(ledger: str, root: str, window: str = "") -> None:
    """Notes where the ledger goes and what the program's tree is, and installs the hooks.

    ``window`` is for servers, see ``serving``.
    """
    global _ledger, _process
    _ledger, _process = os.path.abspath(ledger), os.getpid()
    places.set_root(root)
    serving.window = window and os.path.abspath(window)
    # registered first, so that it runs last: after the program's own functions; twice, for an interrupt may end the
    # first before it can ignore interrupts
    atexit.register(end)
    atexit.register(end)
    original_exit = os._exit

    def _exit(status: int) -> None:
        end()
        original_exit(status)

    os._exit = _exit  # type: ignore[assignment]


def begin() -> None:
    """The program's code runs from here on."""
    global _started, _cpu_before
    imports.install(
        {
            "asyncio": loops.install,
            "uvloop": uvloops.install,
            **other_loops.hooks(),
            "concurrent.futures.thread": workers.install,
            "threading": wakes.install,
            **({"socket": serving.install} if serving.window else {}),
        }
    )
    garbage.install()
    _cpu_before = process_time()
    _started = perf_counter()
    memory.start()
    watcher.start(get_ident(), native_id())


def end(*_ignored: Any) -> None:
    """The program has ended: walks the critical path and writes the ledger. Does nothing in a forked child."""
    global _ended
    if _ended or _started is None or os.getpid() != _process:
        return
    serving.ignore_interrupts()
    _ended = True
    ended = perf_counter()
    cpu = process_time() - _cpu_before
    watcher.stopped = True
    memory.sample(ended)
    imports.close()
    watcher.main.look(ended, watcher.main.stands[-1])
    collecting = gc.isenabled()
    gc.disable()
    try:
        from . import ledger

        ledger.write(_ledger, serving.counted(_started, ended), ended, cpu)
    except Exception as error:
        import traceback

        with open(_ledger + ".error", "w", encoding="utf-8") as report:
            traceback.print_exception(type(error), error, error.__traceback__, file=report)
    finally:
        if collecting:
            gc.enable()
