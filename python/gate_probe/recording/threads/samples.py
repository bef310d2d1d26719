"""Samples of one thread: where it stands, and what its clocks say."""

from __future__ import annotations

from gate_probe.data.frames import Stack
from gate_probe.data.threads import ThreadSamples
from gate_probe.recording.clock import RunQueue, cpu_clock

from .ids import native_id_of


class ThreadSampler(ThreadSamples):
    """Takes samples of one thread, by its ``threading`` identifier."""

    __slots__ = ("clock", "native", "queue", "_cpu", "_delay", "_slices")

    def __init__(self, ident: int, native: int | None = None) -> None:
        super().__init__(ident)
        self.native = native_id_of(ident) if native is None else native
        self.clock = cpu_clock(self.native)
        self.queue = RunQueue(self.native)
        self._cpu = self.before = self.clock()
        self._delay = 0.0
        self._slices = 0

    def renew(self) -> None:
        """Follows the thread that has the identifier now: the first one may have ended, and its clocks with it."""
        native = native_id_of(self.ident)
        if native != self.native:
            self.queue.close()
            self.native, self.queue, self.clock = native, RunQueue(native), cpu_clock(native)
            self._cpu = self._delay = 0.0
            self._slices = 0

    def rest(self) -> None:
        """The thread has ended: its files are closed. The next one with its identifier gets new ones."""
        self.queue.close()
        self.native = -1

    def sample(self, now: float, stack: Stack) -> None:
        """Notes where the thread stands now."""
        cpu = self.clock()
        delay, slices = self.queue.counts()
        self.times.append(now)
        # two threads may take a sample at once when the program ends: no time is taken back then
        self.cpu.append(max(0.0, cpu - self._cpu))
        self.delay.append(max(0.0, delay - self._delay))
        self.slices.append(slices - self._slices)
        self.stacks.append(stack)
        self._cpu, self._delay, self._slices = cpu, delay, slices

    @property
    def latest_cpu(self) -> float:
        """Processor seconds that it used since the sample before its last one; of its first sample, since it began."""
        return self.cpu[-1] if len(self.cpu) > 1 else self._cpu
