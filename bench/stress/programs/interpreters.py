"""Interpreters within the process, where this version has them: one after the other, in threads, with loops in them."""

import sys
import threading

try:
    import _interpreters as api
except ImportError:
    import _xxsubinterpreters as api

TEXT = "import asyncio, json, threading; assert asyncio.run(asyncio.sleep(0, 3)) == 3"


def run(text):
    made = api.create()
    failed = api.run_string(made, text)
    api.destroy(made)
    return failed


for _ in range(3):
    assert run("sum(range(10000))") is None
# 3.12.1 itself ends by SIGABRT there ("free(): invalid pointer"), and 3.9 has no asyncio in a second interpreter
if sys.version_info[:2] not in ((3, 9), (3, 12)):
    assert run(TEXT) is None
threads = [threading.Thread(target=run, args=("sum(range(10000))",)) for _ in range(4)]
for thread in threads:
    thread.start()
    thread.join()
print(len(api.list_all()))
