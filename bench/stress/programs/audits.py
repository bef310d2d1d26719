"""Audit hooks: what the program is told of is its own doing, and a hook that refuses the rest refuses nothing."""

import asyncio
import sys
import threading
import time

seen = set()
on = True
ALLOWED = ("os.", "socket.", "_thread.", "import", "open", "exec", "compile", "object.", "sys.settrace", "sys.excepthook")


def hook(event, _args):
    if not on:
        return
    seen.add(event)
    if event.startswith("sys._current") or threading.get_ident() not in known:
        raise RuntimeError(f"not allowed: {event}")


known = {threading.get_ident()}
sys.addaudithook(hook)
until = time.perf_counter() + 0.2
while time.perf_counter() < until:
    sum(range(1000))
asyncio.run(asyncio.sleep(0.02))
print(sorted(event for event in seen if event.startswith("sys._current")))
open("out.txt", "w").close()
print("open" in seen)
