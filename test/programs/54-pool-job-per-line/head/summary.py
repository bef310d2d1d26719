"""Summarises web server logs."""
from concurrent.futures import ThreadPoolExecutor



def status_of(line):
    return line.split(" ", 3)[2]




def count(lines, threads):
    """How often each status is in the lines."""
    counts = {}
    with ThreadPoolExecutor(max_workers=threads) as pool:
        for status in pool.map(status_of, lines):
            counts[status] = counts.get(status, 0) + 1
    return counts
