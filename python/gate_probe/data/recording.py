"""All that was recorded of one program run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import CodeType, MappingProxyType
from typing import NamedTuple

from .children import Children
from .frames import Stack
from .loop import LoopTrace
from .sources import Sources
from .tasks import Tasks
from .threads import Handled, Job, ThreadLife, ThreadSamples, Wakeup

Spans = Sequence[tuple[float, float]]


# a dataclass would import "inspect", which takes longer than all other modules of the probe together need
class Recording(NamedTuple):
    """One run of a program. Times are ``perf_counter`` seconds, durations seconds, memory bytes.

    ``start`` and ``end`` are the span that is explained: of a server the part under load. Totals are of the whole run.
    """

    start: float
    end: float
    #: when the program ended, and the samples of its main thread
    stopped: float
    main: ThreadSamples
    sources: Sources
    loops: Sequence[LoopTrace] = ()
    tasks: Tasks = Tasks()
    jobs: Sequence[Job] = ()
    #: samples by thread: of those that run loops, that work for pools, and of all others but the main thread
    loop_samples: Mapping[int, ThreadSamples] = MappingProxyType({})
    pool_samples: Mapping[int, ThreadSamples] = MappingProxyType({})
    other_samples: Mapping[int, ThreadSamples] = MappingProxyType({})
    #: the waits of each thread that somebody ended, in order of their ends
    wakeups: Mapping[int, Sequence[Wakeup]] = MappingProxyType({})
    lives: Sequence[ThreadLife] = ()
    #: closed connections by the thread that closed them, in the order of their ends: it was theirs to handle
    handled: Mapping[int, Sequence[Handled]] = MappingProxyType({})
    #: whether it is a server under load
    serves: bool = False
    #: every line that made a task, a job or a thread, by its number; NOWHERE is none of the program
    sites: Sequence[Stack] = ((),)
    #: the outermost imports of the main thread; seconds and modules by the import statement
    import_spans: Spans = ()
    import_seconds: Mapping[Stack, float] = MappingProxyType({})
    import_modules: Mapping[Stack, int] = MappingProxyType({})
    #: garbage collections: their number, their seconds, and the spans of the long ones
    collections: int = 0
    collecting: float = 0.0
    collection_spans: Spans = ()
    #: (when, resident memory)
    memory: Sequence[tuple[float, int]] = ()
    rss_peak: int = 0
    #: processor seconds of the process, of its children, and of the thread that samples
    cpu: float = 0.0
    children_cpu: float = 0.0
    sampler_cpu: float = 0.0
    #: whether the system counts the time in which a thread waits for a processor
    counts_delay: bool = True
    #: what ``asyncio.Condition`` runs while a task waits in it
    condition_codes: frozenset[CodeType] = frozenset()
    #: libraries with a scheduler of their own that the program used
    other_loops: Sequence[str] = ()
    #: whether it is known where threads stood: not in free-threaded builds, nor once there are other interpreters
    reads_frames: bool = True
    python: str = ""
    #: (name, path, real path) of every imported module outside of the standard library, and how many are left out
    modules: Sequence[Sequence[str]] = ()
    modules_left_out: int = 0
    children: Children = Children()
