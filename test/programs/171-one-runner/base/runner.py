"""Runs functions in threads."""
from concurrent.futures import ThreadPoolExecutor


class Runner:
    """Two kinds of work: what somebody waits for, and what only has to be done at the end."""

    def __init__(self, threads):
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._background = ThreadPoolExecutor(threads, thread_name_prefix="background")

    def together(self, function, items):
        return list(self._threads.map(function, items))

    def background(self, function, *args):
        return self._background.submit(function, *args)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self._threads.shutdown()
        self._background.shutdown()
