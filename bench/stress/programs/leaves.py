"""os._exit from everywhere: what follows it never happens, and its status is the program's."""

import atexit
import os
import signal
import sys
import threading
import time

way, status = sys.argv[1], 7
atexit.register(print, "atexit")
print("before", flush=True)


def leave(*_):
    os._exit(status)


if way == "main":
    leave()
elif way == "thread":
    threading.Thread(target=leave).start()
    time.sleep(30)
elif way == "while-main-ends":
    started = threading.Event()

    def work():
        started.set()
        leave()

    threading.Thread(target=work, daemon=True).start()
    started.wait()
    time.sleep(0.05)
elif way == "thread-that-is-waited-for":
    threading.Thread(target=lambda: (time.sleep(0.05), leave())).start()
elif way == "handler":
    signal.signal(signal.SIGALRM, leave)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    time.sleep(30)
elif way == "atexit":
    atexit.register(leave)
elif way == "twice":
    for _ in range(5):
        threading.Thread(target=leave).start()
    time.sleep(30)
elif way == "finally":
    try:
        raise ValueError
    finally:
        leave()
elif way == "loop":
    import asyncio

    async def main():
        asyncio.get_running_loop().call_later(0.01, leave)
        await asyncio.sleep(30)

    asyncio.run(main())
print("after", flush=True)
