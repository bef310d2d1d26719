"""Threads that still run when the main thread has ended: those that are waited for, and daemons in any state."""

import queue
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

way = sys.argv[1]
if way == "waited-for":

    def work(n):
        time.sleep(0.02)
        if n and sys.version_info < (3, 12):  # later ones start no thread when the main thread has ended
            threading.Thread(target=work, args=(n - 1,)).start()
        else:
            print("last thread")

    work(4)
if way == "pool":
    pool = ThreadPoolExecutor(4)
    for n in range(40):
        pool.submit(time.sleep, 0.002)
    pool.submit(print, "last job")
if way == "daemons":
    lock = threading.Lock()
    lock.acquire()
    waits = [lock.acquire, queue.Queue().get, lambda: time.sleep(60), threading.Event().wait, threading.Condition]

    def compute():
        while True:
            sum(range(100))

    def trade():
        while True:
            with lock_of_two:
                pass

    lock_of_two = threading.Lock()
    for target in [*waits, compute, compute, trade, trade]:
        threading.Thread(target=target, daemon=True).start()
    time.sleep(0.05)
if way == "daemons-with-loops":
    import asyncio

    def loop():
        async def beat():
            while True:
                await asyncio.sleep(0)

        asyncio.run(beat())

    for _ in range(3):
        threading.Thread(target=loop, daemon=True).start()
    time.sleep(0.05)
print("main ends")
