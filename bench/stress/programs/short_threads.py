"""Threads that end at once: of threading, of _thread, of pools, and timers."""

import _thread
import threading
import time
from concurrent.futures import ThreadPoolExecutor

done = []
for _ in range(16):
    threads = [threading.Thread(target=time.sleep, args=(0.0005,)) for _ in range(25)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done.append(sum(thread.is_alive() for thread in threads))
print(done)
ended = threading.Semaphore(0)
for _ in range(100):
    _thread.start_new_thread(ended.release, ())
for _ in range(100):
    ended.acquire()
for size in range(1, 30):
    with ThreadPoolExecutor(size % 4 + 1) as pool:
        assert sorted(pool.map(abs, range(-size, 0))) == list(range(1, size + 1))
ticks = threading.Barrier(11)
for number in range(10):
    threading.Timer(0.001 * number, ticks.wait).start()
ticks.wait()
print(threading.active_count() <= 12)
