"""Thread pools of the program."""
from concurrent.futures import ThreadPoolExecutor

WORKERS = 5

_pools = {}


def pool(name="gallery", workers=WORKERS):
    """The pool of that name; made at the first use."""
    if name not in _pools:
        _pools[name] = ThreadPoolExecutor(workers, thread_name_prefix=name)
    return _pools[name]


def shutdown_pools():
    while _pools:
        _, executor = _pools.popitem()
        executor.shutdown()
