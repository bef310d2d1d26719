"""The garbage collector, finalizers, and what is known of memory: what the program let go is gone."""

import asyncio
import gc
import threading
import time
import tracemalloc
import weakref


class Node:
    def __init__(self, name):
        self.name, self.other = name, None


def ring(name):
    one, two = Node(name), Node(name)
    one.other, two.other = two, one
    return weakref.ref(one)


gc.disable()
rings = [ring(n) for n in range(100)]
print(sum(one() is not None for one in rings), gc.collect() >= 200, sum(one() is not None for one in rings))
gc.enable()
gc.set_threshold(10)
held = weakref.WeakSet()


def hold():
    node = Node("held")
    held.add(node)
    until = time.perf_counter() + 0.02
    while time.perf_counter() < until:
        pass


for _ in range(5):
    hold()
print(len(held))


async def task():
    node = Node("task")
    held.add(node)
    await asyncio.sleep(0.01)


asyncio.run(task())
thread = threading.Thread(target=hold)
thread.start()
thread.join()
del thread
gc.collect()
print(len(held))
tracemalloc.start()
kept = [bytes(1000) for _ in range(100)]
print(tracemalloc.get_traced_memory()[0] > 100_000)
tracemalloc.stop()
gc.freeze()
gc.callbacks.clear()
for _ in range(30):
    gc.collect()
weakref.finalize(kept[0].__class__, print, "unreachable")
