"""Thread pools of the program."""
from concurrent.futures import ThreadPoolExecutor

_pools = {}


def pool(name, workers):
    """The pool of that name; made at the first use."""
    if name not in _pools:
        _pools[name] = ThreadPoolExecutor(workers, thread_name_prefix=name)
    return _pools[name]


def shutdown_pools():
    while _pools:
        _, executor = _pools.popitem()
        executor.shutdown()
