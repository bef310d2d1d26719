"""Times calls and logs them in a thread."""
import contextlib
import functools
import logging
import logging.handlers
import queue
import time

log = logging.getLogger("trace")


class Memory(logging.Handler):
    """Keeps the number of records and the last one."""

    def __init__(self):
        super().__init__()
        self.count = 0
        self.last = ""

    def emit(self, record):
        self.count += 1
        self.last = record.getMessage()


@contextlib.contextmanager
def logging_thread():
    records = queue.Queue()
    listener = logging.handlers.QueueListener(records, Memory())
    log.addHandler(logging.handlers.QueueHandler(records))
    log.setLevel(logging.INFO)
    log.propagate = False
    listener.start()
    try:
        yield
    finally:
        listener.stop()


def timed(function):
    @functools.wraps(function)
    async def call(*args):
        started = time.perf_counter()
        try:
            return await function(*args)
        finally:
            log.info("%s%r took %.3f s", function.__name__, args, time.perf_counter() - started)
    return call
