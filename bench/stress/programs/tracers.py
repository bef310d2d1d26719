"""sys.settrace and sys.setprofile, for this thread and all others, until the very end of the program."""

import asyncio
import atexit
import sys
import threading
from collections import Counter

events = Counter()


def trace(frame, event, arg):
    if frame.f_code.co_filename == __file__ and frame.f_code.co_name in ("work", "main", "job"):
        events[frame.f_code.co_name, event] += 1
        return trace
    return None


def everything(frame, event, arg):
    names.add(frame.f_code.co_filename)


def work(n):
    total = 0
    for number in range(n):
        total += number
    return total


async def main():
    await asyncio.gather(*(job(n) for n in range(5)))


async def job(n):
    await asyncio.sleep(0)
    return work(n)


names = set()
for set_own, set_threads in ((sys.settrace, threading.settrace), (sys.setprofile, threading.setprofile)):
    set_own(trace)
    set_threads(trace)
    work(50)
    asyncio.run(main())
    thread = threading.Thread(target=work, args=(9,))
    thread.start()
    thread.join()
    set_own(None)
    set_threads(None)
    for key in sorted(events):
        if not key[1].startswith("c_"):
            print(*key, events[key])
    events.clear()


@atexit.register
def tell():
    # nothing of the program runs any more: what is seen from here on is nobody's of the program
    sys.setprofile(lambda frame, event, arg: event == "call" and print("seen", frame.f_code.co_name))


sys.setrecursionlimit(500)
