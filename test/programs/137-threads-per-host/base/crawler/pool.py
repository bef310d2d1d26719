"""Fetches the frontier in threads."""
from concurrent.futures import ThreadPoolExecutor

from .fetch import fetch, links

MOST_THREADS = 12


def threads_for(frontier):
    return min(MOST_THREADS, len(frontier))


def crawl(frontier):
    with ThreadPoolExecutor(threads_for(frontier)) as pool:
        found = list(pool.map(_visit, frontier))
    return len(found), sum(found)


def _visit(url):
    return links(fetch(url))
