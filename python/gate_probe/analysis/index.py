"""A recording with what is looked up in it again and again."""

from __future__ import annotations

from gate_probe.data.recording import Recording

from .jobs import JobIndex
from .places import Resolver
from .wakeups import Wakeups


class Index:
    """What the parts of the analysis ask for; it changes nothing in the recording."""

    __slots__ = (
        "recording",
        "tasks",
        "sites",
        "resolver",
        "resolve",
        "job_at",
        "job_threads",
        "wakeups",
        "gil_contenders",
    )

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self.tasks = recording.tasks
        self.sites = recording.sites
        self.resolver = Resolver(recording.sources, recording.condition_codes)
        self.resolve = self.resolver.resolve
        jobs = JobIndex(recording.jobs)
        self.job_at, self.job_threads = jobs.at, jobs.threads
        self.wakeups = Wakeups(recording.wakeups, recording.lives, recording.handled, recording.end)
        #: samples of the threads that can hold the interpreter lock while a loop or the main thread wants it
        self.gil_contenders = [*recording.pool_samples.values(), *recording.other_samples.values()]
