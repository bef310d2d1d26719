"""Recording of uvloop's loops: they are compiled, make handles of their own, and their polling cannot be wrapped.

So every callback is handed over inside a ``Step``, which is recorded as asyncio's handles are. Idle is what lies
between two steps, less what the thread computed meanwhile. Transports call their protocols straight from the poll,
outside of any step: what those schedule is taken for the work of one read (uvloop/loop.pyx, uvloop/cbhandles.pyx; the
same from 0.17 to 0.23).
"""

from __future__ import annotations

import sys
from typing import Any, Callable

from gate_probe.data.loop import OUTSIDE, READY_IO, Address
from gate_probe.recording.clock import perf_counter

from .asyncio_loops import watch_runs
from .connections import watch_streams
from .loops import Loops

#: Less time than this between two steps is the loop's own (seconds).
SHORT = 0.0002
#: Steps that woke a task, or may still do so, that are remembered.
MOST_WAKING = 50_000


class Gaps:
    """What one loop did between its steps."""

    __slots__ = ("trace", "read", "_scheduled_by")

    def __init__(self, loops: Loops, loop: Any) -> None:
        self.trace = trace = loops.of(loop)
        self._scheduled_by = loops.scheduled_by
        #: the step that stands for what the loop read since the last step of the program
        self.read = -1
        # nobody says when a turn of the loop ends: a step is known as waking in all turns that follow
        trace.woke_before = trace.waking

    def end(self) -> None:
        """A step begins: the loop slept before it, if that took long."""
        trace, now = self.trace, perf_counter()
        since = trace.at or trace.run_start or now
        if now - since < SHORT:
            return
        trace.at = 0.0
        trace.polls.append(trace.count)
        trace.slept(since, now)
        if len(trace.waking) > MOST_WAKING:
            trace.waking.clear()

    def maker(self) -> int:
        """Who schedules a callback now; between two steps that is data which arrived."""
        trace = self.trace
        scheduled_by = self._scheduled_by(trace)
        if scheduled_by != OUTSIDE or trace.run_start is None:
            return scheduled_by
        if self.read < 0 or self.read != trace.count - 1 or perf_counter() - trace.at > SHORT:
            self.end()
            self.read = trace.read_step()
        return self.read

    def received(self, address: Address | None) -> None:
        """Data arrived on a connection: what follows is of this read."""
        self.read = -1
        read = self.maker()
        if address is not None and read == self.read:
            self.trace.reads[read] = address


class Step:
    """A callback of the program as uvloop runs it; to ``handles.runner`` it is the handle and its context.

    uvloop has entered the context already, and reports what the callback raises.
    """

    __slots__ = ("gaps", "scheduled_by", "_callback", "_args", "_error")

    def __init__(self, gaps: Gaps, scheduled_by: int, callback: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self.gaps = gaps
        self.scheduled_by = scheduled_by
        self._callback = callback
        self._args = args
        self._error: BaseException | None = None

    def __call__(self) -> None:
        gaps = self.gaps
        gaps.end()
        gaps.trace.idle = False
        try:
            gaps.trace.run(self)
        finally:
            gaps.trace.idle = True
        error, self._error = self._error, None
        if error is not None:
            raise error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)

    @property
    def _context(self) -> Step:
        return self

    def run(self, callback: Callable[..., Any], *args: Any) -> None:
        """Calls the program, as a context's ``run`` does; what it raises is kept."""
        try:
            callback(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._error = error

    def __repr__(self) -> str:
        return repr(self._callback)

    @property
    def __self__(self) -> Any:
        return self._callback.__self__  # type: ignore[attr-defined]  # uvloop asks for it


def install(loops: Loops) -> None:
    """Wraps what schedules callbacks on ``uvloop.Loop``, once the program has imported it."""
    loop_class: Any = getattr(sys.modules.get("uvloop"), "Loop", None)
    if loop_class is None:
        return
    # PYVERSIONS: a release of uvloop for a new CPython may call its own methods in another way
    original_init = loop_class.__init__

    def __init__(self: Any, *args: Any, **options: Any) -> None:
        self._gate_gaps = Gaps(loops, self)
        original_init(self, *args, **options)

    loop_class.__init__ = __init__
    watch_runs(loop_class, loops)
    loop_class.create_task = loops.tasks.creator(loop_class.create_task)
    for name in ("call_soon", "call_soon_threadsafe"):
        setattr(loop_class, name, _soon(getattr(loop_class, name)))
    for name in ("add_reader", "add_writer"):
        setattr(loop_class, name, _ready(getattr(loop_class, name)))
    watch_streams(sys.modules["asyncio.streams"])
    loop_class.call_later = _later(loop_class.call_later)  # which call_at calls


def _soon(original: Any) -> Any:
    def call_soon(self: Any, callback: Any, *args: Any, context: Any = None) -> Any:
        gaps = self._gate_gaps
        return original(self, Step(gaps, gaps.maker(), callback, args), context=context)

    return call_soon


def _later(original: Any) -> Any:
    def call_later(self: Any, delay: Any, callback: Any, *args: Any, context: Any = None) -> Any:
        if not isinstance(delay, (int, float)):
            return original(self, delay, callback, *args, context=context)
        gaps = self._gate_gaps
        scheduled_by = gaps.trace.timer(gaps.maker(), perf_counter() + max(0.0, delay))
        return original(self, delay, Step(gaps, scheduled_by, callback, args), context=context)

    return call_later


def _ready(original: Any) -> Any:
    def add(self: Any, fileobj: Any, callback: Any, *args: Any) -> Any:
        return original(self, fileobj, Step(self._gate_gaps, READY_IO, callback, args))

    return add
