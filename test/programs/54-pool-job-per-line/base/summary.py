"""Summarises web server logs."""
from concurrent.futures import ThreadPoolExecutor

CHUNK = 1_000


def status_of(line):
    return line.split(" ", 3)[2]


def statuses_of(lines):
    return [status_of(line) for line in lines]


def count(lines, threads):
    """How often each status is in the lines."""
    counts = {}
    with ThreadPoolExecutor(max_workers=threads) as pool:
        chunks = [lines[start:start + CHUNK] for start in range(0, len(lines), CHUNK)]
        for statuses in pool.map(statuses_of, chunks):
            for status in statuses:
                counts[status] = counts.get(status, 0) + 1
    return counts
