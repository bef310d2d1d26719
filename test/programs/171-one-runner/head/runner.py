"""Runs functions in threads."""
import contextlib
from concurrent.futures import ThreadPoolExecutor


class Runner(contextlib.AbstractContextManager):
    """Keeps the number of threads of the program within its limit."""

    def __init__(self, threads):
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="work")

    def together(self, function, items):
        return list(self._threads.map(function, items))

    def background(self, function, *args):
        return self._threads.submit(function, *args)

    def __exit__(self, kind, error, traceback):
        self._threads.shutdown()
