"""The table of tasks: who made each one and where, when it lived, and where it stood when it waited."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from struct import pack
from types import CodeType
from typing import Any, Callable

from . import watcher
from .clock import perf_counter
from .columns import Column
from .places import Stand, creation_site, stand_of_coroutine
from .tape import Tape

#: Part of the elapsed time that may be spent on reading where tasks stand.
READING_SHARE = 0.004
#: Waits whose place is read whatever it costs, so that short programs are complete.
ALWAYS_READ = 300

types: set[type] = set()
numbers: dict[int, int] = {}
#: The last step of each task and its end, in the order of the tasks' numbers. Dictionaries of numbers, and not lists:
#: the garbage collector does not walk over them.
last_step: dict[int, int] = {}
last_end: dict[int, float] = {}
#: Tasks that one step made at one line, one after the other: the first of them, the step, its tape's place in
#: ``tapes``, and the line as a number of ``places.site_stands``.
batch_firsts = array("q")
batch_makers = array("q")
batch_tapes = array("q")
batch_sites = array("q")
codes: list[CodeType | None] = []
new_born = Column("d")
#: when each task was made; complete after ``close``
born = new_born.moved
tapes: list[Tape] = []
#: the tape of the loop that runs on a thread
running: dict[int, Tape] = {}
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


def task_creator(original: Callable[..., Any]) -> Callable[..., Any]:
    """A ``create_task`` for event loops that notes each task; what it needs is bound once."""
    add_code, add_birth = codes.append, new_born.fresh.append
    steps, ends, clock, known, find = last_step, last_end, perf_counter, types, creation_site
    frame_at = sys._getframe
    eager_known = sys.version_info >= (3, 12)
    same = site = 0
    now = 0.0
    last_maker = -2
    last_tape: Tape | None = None

    def create_task(self: Any, coro: Any, **options: Any) -> Any:
        nonlocal same, site, now, last_maker, last_tape
        task = original(self, coro, **options) if options else original(self, coro)
        tape = self._gate_tape
        if type(task) not in known:
            known.add(type(task))
        number = numbers[id(task)] = len(steps)
        maker = tape.current
        # Going up the stack makes frame objects, which the garbage collector has to look at: a step that made many
        # tasks at one line is asked only now and then whether it still does.
        if maker == last_maker and tape is last_tape:
            same += 1
            new = False
        else:
            same, last_maker, last_tape = 0, maker, tape
            new = True
        # tasks of one step begin after it: when exactly each was made makes no difference
        if same < SURE or same % AGAIN == 0:
            now = clock()
            found = find(frame_at(1))
            if found != site:
                site, same, new = found, 0, True
        if new:
            batch_firsts.append(number)
            batch_makers.append(maker)
            batch_tapes.append(tape.number)
            batch_sites.append(site)
        if eager_known and maker >= 0 and self.get_task_factory() is not None and _ran_at_once(task, coro):
            # its first step was a part of the maker's: what it waits for now follows on that
            now = clock()
            steps[number] = maker
            ends[number] = now
        else:
            steps[number] = -1
            ends[number] = 0.0
        try:
            add_code(coro.cr_code)
        except AttributeError:  # an old-style generator
            add_code(getattr(coro, "gi_code", None))
        add_birth(now)
        return task

    return create_task


def _ran_at_once(task: Any, coro: Any) -> bool:
    """Whether a task that was just made has had its first step already (``asyncio.eager_task_factory``)."""
    return task.done() or bool(getattr(coro, "cr_suspended", getattr(coro, "gi_suspended", False)))


def batch_sizes() -> Iterator[int]:
    """The number of tasks in each batch."""
    for index, first in enumerate(batch_firsts):
        yield (batch_firsts[index + 1] if index + 1 < len(batch_firsts) else len(last_step)) - first


def site_of(task: int) -> int:
    """The line that made a task, a number of ``places.site_stands``."""
    return batch_sites[bisect_right(batch_firsts, task) - 1]


def ended(end: float) -> array[float]:
    """When each task had its last step; ``end`` for one that never had any."""
    if -1 in last_step.values():
        return array("d", (at if step >= 0 else end for step, at in zip(last_step.values(), last_end.values())))
    return array("d", pack(f"{len(last_end)}d", *last_end.values()))


def peak(ends_of_tasks: Iterable[float]) -> int:
    """Most tasks that were alive at once: goes from births to ends and back, in leaps."""
    ends = sorted(ends_of_tasks)
    most = gone = alive = 0
    while alive < len(born):
        alive = bisect_left(born, ends[gone], alive) if gone < len(ends) else len(born)
        most = max(most, alive - gone)
        if alive < len(born):
            gone = bisect_right(ends, born[alive], gone)
    return most


def read_stand(tape: Tape, step: int, owner: int, task: Any, start: float) -> float:
    """Reads where a task that is resumed now stood, as long as that stays cheap; returns when its step starts."""
    global reading, read_count, skipped
    if read_count > ALWAYS_READ and reading > READING_SHARE * (start - _began):
        skipped += 1
        return start
    read_count += 1
    now = perf_counter()
    stand = tape.stands[step] = stand_of_coroutine(task.get_coro())
    typical[codes[owner]] = stand
    after = tape.at = perf_counter()
    reading += after - now
    if tape.fresh and tape.fresh[-1] == step:
        tape.fresh_starts[-1] = after
    else:
        tape.fresh.append(step)
        tape.fresh_starts.append(after)
    return after


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
