"""What the kernel counts. All of it is Linux's; elsewhere there is nothing to read."""

from __future__ import annotations

import os
import re


def run_queue_delay(process: int) -> float | None:
    """Seconds in which the main thread of a process, alive or zombie, was runnable but waited for a processor.

    /proc/PID/schedstat has the time on a processor and the time on a run queue in ns, and the number of slices
    (Documentation/scheduler/sched-stats.rst). Kernels that do not count it show zeros.
    """
    fields = [int(field) for field in read(f"/proc/{process}/schedstat").split()]
    return fields[1] / 1e9 if any(fields) else None


def own_peak() -> int:
    """Peak memory of this process in bytes, below which the peak of no process can be that it starts.

    VmHWM and not getrusage: that one has the peak of whatever started this process, which is not handed on. From Linux
    6.16 on it is exact, while the peak that a child inherits is counted in batches for each processor and can be a
    little less (the kernel's commit "mm: fix the inaccurate memory statistics issue for users").
    """
    found = re.search(rb"^VmHWM:\s*(\d+) kB", read("/proc/self/status"), re.MULTILINE)
    return 0 if found is None else int(found[1]) * 1024


def stolen() -> float | None:
    """Seconds that the hypervisor took from all processors since boot: the eighth figure of "cpu" in /proc/stat."""
    fields = read("/proc/stat").partition(b"\n")[0].split()
    return int(fields[8]) / os.sysconf("SC_CLK_TCK") if len(fields) > 8 else None


def children() -> list[int]:
    """Numbers of the processes whose parent this process is."""
    me = str(os.getpid()).encode()
    try:
        numbers = [name for name in os.listdir("/proc") if name.isdigit()]
    except OSError:
        return []
    # "PID (command) state parent ...": the command may hold brackets and spaces.
    stats = [(number, read(f"/proc/{number}/stat").rpartition(b")")[2].split()) for number in numbers]
    return [int(number) for number, fields in stats if len(fields) > 1 and fields[1] == me]


def read(path: str) -> bytes:
    """Content of a file; nothing when it is not there or may not be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
