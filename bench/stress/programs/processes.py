"""multiprocessing by fork, spawn or forkserver: processes, queues, pools, exit statuses."""

import asyncio
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor


def put(queue, number):
    queue.put(asyncio.run(asyncio.sleep(0, number * 2)))
    sys.exit(number)


def leave(number):
    os._exit(number)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    queue = context.SimpleQueue()
    children = [context.Process(target=put, args=(queue, number)) for number in range(2)]
    for child in children:
        child.start()
    print(sorted(queue.get() for _ in children))
    for child in children:
        child.join()
    last = context.Process(target=leave, args=(7,))
    last.start()
    last.join()
    print([child.exitcode for child in children], last.exitcode)
    with context.Pool(1) as pool:
        print(pool.map(abs, range(-9, 0)), pool.apply_async(divmod, (7, 2)).get())
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        print(list(pool.map(abs, range(-5, 0))))
    if sys.argv[1] != "fork":
        with context.Manager() as manager:
            print(manager.list(range(3))[:])
