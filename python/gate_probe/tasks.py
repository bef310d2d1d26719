"""The table of tasks: who made each one and where, when it lived, and where it stood when it waited."""

from __future__ import annotations

import sys
from array import array
from types import CodeType
from typing import Any, Callable

from . import watcher
from .clock import perf_counter
from .places import Stand, creation_site, stand_of_coroutine
from .tape import Tape

#: Part of the elapsed time that may be spent on reading where tasks stand.
READING_SHARE = 0.004
#: Waits whose place is read whatever it costs, so that short programs are complete.
ALWAYS_READ = 300

types: set[type] = set()
numbers: dict[int, int] = {}
last_step = array("q")
makers = array("q")
#: the tape of the loop that each task was made in, by its place in ``tapes``
made_in = array("q")
#: the line that made each task, a number of ``places.site_stands``
sites = array("q")
codes: list[CodeType | None] = []
born = array("d")
tapes: list[Tape] = []
#: After this many tasks made by one step at one line, only each AGAIN-th is asked for its line.
SURE = 64
AGAIN = 16
#: where a task of each coroutine was last seen waiting: the best guess for a wait that was not read
typical: dict[CodeType | None, Stand] = {}
reading = 0.0
read_count = 0
skipped = 0
_began = perf_counter()


def new_tape(kind: str) -> Tape:
    """A tape for a loop of this kind, kept for the walk after the program's end."""
    tape = Tape(kind, len(tapes))
    tape.watcher_cpu = watcher.own_cpu
    tapes.append(tape)
    return tape


def registrar() -> Callable[[Any, Tape], None]:
    """A function that notes a task which was just created by the program; what it needs is bound once."""
    add_last, add_maker, add_tape = last_step.append, makers.append, made_in.append
    add_site, add_code, add_birth = sites.append, codes.append, born.append
    same = site = 0
    last_maker = -2

    def register(task: Any, tape: Tape) -> None:
        nonlocal same, site, last_maker
        if type(task) not in types:
            types.add(type(task))
        numbers[id(task)] = len(born)
        maker = tape.current
        # Going up the stack makes frame objects, which the garbage collector has to look at: a step that made many
        # tasks at one line is asked only now and then whether it still does.
        same = same + 1 if maker == last_maker else 0
        last_maker = maker
        if same < SURE or same % AGAIN == 0:
            found = creation_site(sys._getframe(2))
            if found != site:
                same = 0
            site = found
        add_last(-1)
        add_maker(maker)
        add_tape(tape.number)
        add_site(site)
        coroutine = task.get_coro()
        try:
            add_code(coroutine.cr_code)
        except AttributeError:  # an old-style generator, or None for an eager task that is done
            add_code(getattr(coroutine, "gi_code", None))
        add_birth(perf_counter())

    return register


def ended(end: float) -> list[float]:
    """When each task had its last step; ``end`` for one that never had any."""
    ends = [tape.ends for tape in tapes]
    return [ends[made][step] if step >= 0 else end for step, made in zip(last_step, made_in)]


def peak(ends_of_tasks: list[float]) -> int:
    """Most tasks that were alive at once."""
    ends = sorted(ends_of_tasks)
    most = gone = 0
    for alive, start in enumerate(born, 1):
        while gone < len(ends) and ends[gone] <= start:
            gone += 1
        if alive - gone > most:
            most = alive - gone
    return most


def read_stand(tape: Tape, step: int, task: Any, now: float) -> None:
    """Reads where a task that is about to be resumed stood, as long as that stays cheap."""
    global reading, read_count, skipped
    if read_count > ALWAYS_READ and reading > READING_SHARE * (now - _began):
        skipped += 1
        return
    read_count += 1
    stand = tape.stands[step] = stand_of_coroutine(task.get_coro())
    typical[codes[tape.owners[step]]] = stand
    reading += perf_counter() - now


def code_of(owner: int, callback: Any) -> CodeType | None:
    """The code object a step belongs to: the task's coroutine, or the plain callback."""
    if owner >= 0:
        return codes[owner]
    function = getattr(callback, "__func__", callback)
    code = getattr(function, "__code__", None)
    return code if isinstance(code, CodeType) else None


def report(handle: Any, callback: Any, error: BaseException) -> None:
    """Hands an exception of a callback to the loop, as ``asyncio.Handle._run`` does."""
    from asyncio import format_helpers

    text = format_helpers._format_callback_source(callback, handle._args)
    context = {"message": f"Exception in callback {text}", "exception": error, "handle": handle}
    if handle._source_traceback:
        context["source_traceback"] = handle._source_traceback
    handle._loop.call_exception_handler(context)
