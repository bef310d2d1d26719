"""How deep a program can call itself: as deep as without the probe, and no deeper."""

import asyncio
import json
import sys
import threading

sys.setrecursionlimit(int(sys.argv[1]) if len(sys.argv) > 1 else sys.getrecursionlimit())


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


def endless():
    return endless()


def down(n):
    return n if n == 0 else down(n - 1)


print(sys.getrecursionlimit(), depth())
try:
    endless()
except RecursionError as error:
    print(error)
try:
    sys.setrecursionlimit(1)
except RecursionError as error:
    print(type(error).__name__)
found = []
thread = threading.Thread(target=lambda: found.append(depth() > 20))
thread.start()


async def nested(n):
    return n if n == 0 else await nested(n - 1)


print(asyncio.run(nested(20)))
try:
    json.loads("[" * 100_000)
except RecursionError as error:
    print(type(error).__name__)
sys.setrecursionlimit(2000)
thread.join()
print(sys.getrecursionlimit(), down(1500), found)
