"""Compiled code that holds the interpreter lock, and compiled code that gives it up, with threads beside it."""

import ctypes
import hashlib
import sqlite3
import threading
import time
import zlib

holding, giving = ctypes.PyDLL(None), ctypes.CDLL(None)
beats = []
stop = threading.Event()
thread = threading.Thread(target=lambda: [beats.append(1) for _ in iter(lambda: stop.wait(0.001), True)])
thread.start()
for _ in range(6):
    holding.usleep(30_000)
    giving.usleep(5_000)
workers = [threading.Thread(target=holding.usleep, args=(2_000,)) for _ in range(20)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
text = bytes(1_000_000)
print(zlib.crc32(zlib.compress(text)), hashlib.sha256(text).hexdigest()[:8])
with sqlite3.connect(":memory:") as base:
    base.create_function("twice", 1, lambda n: n * 2)
    print(base.execute("with recursive c(n) as (select 1 union all select n + 1 from c where n < 9) select sum(twice(n)) from c").fetchall())
calls = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(lambda n: n + 1)
print(calls(1))
stop.set()
thread.join()
time.sleep(0.01)
print(len(beats) > 2)
