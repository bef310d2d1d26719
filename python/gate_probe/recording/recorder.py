"""The recorder: all that the probe keeps in one process. Prepared by the launcher, begun and ended with the program."""

from __future__ import annotations

import gc
import os
import sys
from _thread import allocate_lock, get_ident
from functools import partial
from typing import TYPE_CHECKING, Any

from .children.children import MOST_CHILDREN, Children, forking
from .clock import perf_counter, process_time
from .frames import Sites, sources_of
from .garbage import Collections
from .imports import Imports
from .loops import asyncio_loops, uvloop_loops
from .loops.loops import Loops
from .main_thread import MainThread
from .memory import MemoryCurve, rss_peak
from .modules import imported
from .other_loops import OtherLoops
from .serving import Serving
from .threads.ids import native_id
from .threads.jobs import Jobs
from .threads.locks import Locks
from .threads.sampler import Sampler
from .undisturbed import Undisturbed, call_untraced_at_exit, end_by_interrupt

if TYPE_CHECKING:
    from types import CodeType

    from gate_probe.data.children import Children as ChildrenRecord
    from gate_probe.data.recording import Recording


class Recorder:
    """Records one program run and writes its ledger.

    ``ledger``: file to write. ``root``: folder of the program's own files. ``window``: for servers, see ``serving``.
    """

    def __init__(self, ledger: str, root: str, window: str = "") -> None:
        self.ledger = os.path.abspath(ledger)
        self.sources = sources_of(root)
        self.sites = Sites(self.sources)
        self.loops = Loops(self.sites)
        self.jobs = Jobs(self.loops, self.sites)
        self.locks = Locks(self.sites)
        self.imports = Imports(self.sites)
        self.collections = Collections()
        self.memory = MemoryCurve()
        self.other_loops = OtherLoops()
        self.serving = Serving(window and os.path.abspath(window))
        self.sampler = Sampler(self.loops, self.memory, self.collections)
        self.children = Children(self.ledger + ".children", self.sites.find, MOST_CHILDREN)
        self.started: float | None = None
        self.cpu_before = 0.0
        self.undisturbed = Undisturbed(self.sources.probe)
        self.main_thread = MainThread()
        #: whether an interrupt that nobody caught ended the program
        self.interrupted = False
        self._process = os.getpid()
        #: taken by the first who ends the recording, whose thread ``_ender`` is; ``_written`` is free when that is done
        self._ending, self._written = allocate_lock(), allocate_lock()
        self._written.acquire()
        self._ender = 0
        #: what ``os._exit`` was called with
        self._status: int | None = None

    def prepare(self) -> None:
        """Sees to it that the ledger is written however the program ends."""
        # registered first, so that it runs last: after the program's own functions; twice, for an interrupt may end the
        # first before it can ignore interrupts
        call_untraced_at_exit(self.end, self.end)
        self._exit = os._exit

        def _exit(status: int) -> None:
            if os.getpid() != self._process:
                try:
                    self.children.end_undisturbed(self.undisturbed)
                finally:
                    self._exit(status)
            if type(status) is int and abs(status) < 2**31:
                if self._status is None:
                    self._status = status
                self.main_thread.hold()
                self.end()
            self._exit(status)

        os._exit = _exit  # type: ignore[assignment]
        sys.addaudithook = self._auditing(sys.addaudithook)
        for name in ("fork", "forkpty"):
            if hasattr(os, name):
                setattr(os, name, forking(getattr(os, name), self.children, self.sampler.aside))

    def _auditing(self, original: Any) -> Any:
        """``sys.addaudithook`` for hooks that are not told what the probe does in its own thread, or at the end."""
        mine = self.sampler.is_own_thread

        def addaudithook(hook: Any) -> None:
            def of_program(event: str, args: Any) -> None:
                if not mine() and self._ender == 0:
                    hook(event, args)

            original(of_program)

        return addaudithook

    def begin(self) -> None:
        """The program's code runs from here on."""
        self.imports.install(
            {
                "asyncio": partial(asyncio_loops.install, self.loops),
                "uvloop": partial(uvloop_loops.install, self.loops),
                **self.other_loops.hooks(),
                "concurrent.futures.thread": self.jobs.install,
                "threading": self.locks.install,
                "multiprocessing.spawn": self.children.install_spawn,
                "subprocess": self.children.install_subprocess,
                # PYVERSIONS: what makes interpreters in this process: up to 3.12, and from 3.13 on
                "_xxsubinterpreters": self.sampler.read_no_frames,
                "_interpreters": self.sampler.read_no_frames,
                **({"socket": self.serving.install} if self.serving.window else {}),
            }
        )
        self.collections.install()
        self.cpu_before = process_time()
        self.started = perf_counter()
        self.memory.start()
        self.sampler.start(get_ident(), native_id())

    def runs_script(self, path: str) -> None:
        """The program is this file, which is not to be seen any more when it has ended."""
        self.imports.files["__main__"] = path

    def end(self, *_ignored: Any) -> None:
        """The program has ended: writes the ledger. Does nothing when it has been called before.

        In a forked child only the notes of that one end.

        Where that fails, what failed is written next to the place of the ledger, with the ending ``.error``. A second
        thread waits until the first one has written it: whoever asked for the end first decides how the program ends.
        """
        if self.started is None:
            return
        if os.getpid() != self._process:
            self.children.end_undisturbed(self.undisturbed)
            return
        if not self._ending.acquire(False):
            if self._ender != get_ident():
                with self._written:
                    pass
        else:
            self._ender = get_ident()
            try:
                self._end()
            finally:
                self._written.release()
        if self._status is not None:
            self._exit(self._status)

    def _end(self) -> None:
        self.undisturbed.begin()
        self.serving.ignore_interrupts(self.sampler.main.ident)
        ended = perf_counter()
        cpu = process_time() - self.cpu_before
        collecting, deepest = gc.isenabled(), sys.getrecursionlimit()
        gc.disable()
        try:
            # the program's own limit may be too low for what is called here
            sys.setrecursionlimit(deepest + 1000)
            self.sampler.stop(ended)
            self.memory.sample(ended)
            self.collections.add_up()
            self.imports.close()
            failed = self.sampler.failure or self.imports.failure
            if failed is not None:
                raise failed
            loaded = imported(self.imports.files, self.sources.probe)
            self.undisturbed.hide_modules()
            from . import handover
            from .children import notes

            handover.write(self.recording(ended, cpu, loaded, notes.read(self.children)), self.ledger)
        except Exception as error:
            self._report(error)
        finally:
            sys.setrecursionlimit(deepest)
            if collecting:
                gc.enable()
            self.undisturbed.end()
            if self.interrupted:
                end_by_interrupt()

    def _report(self, error: Exception) -> None:
        """Writes what failed next to the ledger's place; where even that cannot be written, nothing is."""
        try:
            import traceback
            from _io import open

            with open(self.ledger + ".error", "w", encoding="utf-8") as report:
                traceback.print_exception(type(error), error, error.__traceback__, file=report)
        except Exception:  # no descriptor, no memory, no right to write: the gate sees that there is no ledger
            pass

    def recording(
        self, ended: float, cpu: float, modules: tuple[list[list[str]], int], children: ChildrenRecord
    ) -> Recording:
        """What was recorded until ``ended``, as a value; nothing can be recorded after that."""
        from gate_probe.data.recording import Recording  # not needed while the program runs

        assert self.started is not None
        start, end = self.serving.counted(self.started, ended)
        loops, sampler, imports, collections = self.loops, self.sampler, self.imports, self.collections
        traces = loops.close(ended)
        used = os.times()
        return Recording(
            start=start,
            end=end,
            stopped=ended,
            main=sampler.main,
            sources=self.sources,
            loops=traces,
            tasks=loops.tasks,
            jobs=self.jobs.jobs,
            loop_samples=sampler.of_loops,
            pool_samples=sampler.of_pools,
            other_samples=sampler.of_others,
            wakeups=self.locks.wakeups,
            lives=self.locks.lives,
            handled=self.serving.handled,
            serves=bool(self.serving.window),
            sites=self.sites.stacks,
            import_spans=imports.spans,
            import_seconds=imports.seconds,
            import_modules=imports.modules,
            collections=collections.count,
            collecting=collections.total,
            collection_spans=collections.spans,
            memory=self.memory.samples,
            rss_peak=rss_peak(),
            cpu=cpu,
            children_cpu=used.children_user + used.children_system,
            sampler_cpu=sampler.own_cpu(),
            counts_delay=sampler.main.queue.counting,
            condition_codes=_condition_codes(),
            other_loops=self.other_loops.used(),
            reads_frames=sampler.reads_frames,
            python=".".join(map(str, sys.version_info[:3])),
            modules=modules[0],
            modules_left_out=modules[1],
            children=children,
        )


def start(ledger: str, root: str, window: str = "") -> Recorder:
    """A recorder that writes its ledger when the process ends; the program's code has not begun yet."""
    recorder = Recorder(ledger, root, window)
    recorder.prepare()
    return recorder


def _condition_codes() -> frozenset[CodeType]:
    """``asyncio.Condition.wait`` and ``wait_for``: an event's ``wait`` has the same name in the same file."""
    # PYVERSIONS: the module that defines the class
    locks = sys.modules.get("asyncio.locks")
    if locks is None:
        return frozenset()
    return frozenset((locks.Condition.wait.__code__, locks.Condition.wait_for.__code__))
