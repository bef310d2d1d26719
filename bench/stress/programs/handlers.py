"""Signals: handlers that exit, raise, or count while the program computes, locks, sleeps and runs loops."""

import os
import select
import signal
import sys
import threading
import time

way = sys.argv[1]


class Late(Exception):
    pass


def count(*_):
    global seen
    seen += 1


def late(*_):
    raise Late


seen = 0
if way == "exits":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(30)
if way == "interrupt-is-caught":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    caught = 0
    for _ in range(50):
        try:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(30)
        except KeyboardInterrupt:
            caught += 1
    print(caught)
if way == "counts":
    signal.signal(signal.SIGALRM, count)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    lock = threading.RLock()
    while seen < 200:
        with lock:
            sum(range(100))
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(seen >= 200)
if way.startswith("raises"):
    # what a timeout by alarm does: a lock that "with" takes is free again wherever the exception comes
    lock = threading.RLock() if way == "raises-in-rlock" else threading.Lock()
    signal.signal(signal.SIGALRM, late)
    raised = taken = 0
    until = time.perf_counter() + 0.8
    while time.perf_counter() < until:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.0003)
            while True:
                with lock:
                    pass
        except Late:
            raised += 1
        free = []
        thread = threading.Thread(target=lambda: free.append(lock.acquire(timeout=0.01)))
        thread.start()
        thread.join()
        taken += free != [True]
        lock = threading.RLock() if way == "raises-in-rlock" else threading.Lock()
    # CPython 3.9 itself runs handlers between a block and its lock's release, once in fifty times
    print(raised > 20, taken <= (raised / 8 if sys.version_info < (3, 10) else 0))
if way == "sigwait":
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGTERM])
    for number in (signal.SIGUSR1, signal.SIGTERM) * 20:
        os.kill(os.getpid(), number)
        assert signal.sigwait([number]) == number
    print(signal.sigtimedwait([signal.SIGUSR1], 0.01))
if way == "wakeup":
    read, write = os.pipe()
    os.set_blocking(write, False)
    signal.set_wakeup_fd(write)
    signal.signal(signal.SIGUSR1, count)
    for _ in range(50):
        os.kill(os.getpid(), signal.SIGUSR1)
        select.select([read], [], [])
        assert os.read(read, 9) == bytes([signal.SIGUSR1])
    print(seen)
if way == "threads":
    signal.signal(signal.SIGUSR1, count)
    main = threading.main_thread().ident

    def send():
        for _ in range(30):
            signal.pthread_kill(main, signal.SIGUSR1)
            time.sleep(0.001)

    thread = threading.Thread(target=send)
    thread.start()
    thread.join()
    time.sleep(0.01)
    print(seen > 0)
if way == "children":
    signal.signal(signal.SIGCHLD, count)
    for _ in range(10):
        number = os.fork()
        if number == 0:
            os._exit(0)
        os.waitpid(number, 0)
    print(seen > 0)
if way == "loop-interrupted":
    import asyncio

    signal.signal(signal.SIGINT, signal.default_int_handler)

    async def main():
        try:
            asyncio.get_running_loop().call_later(0.02, signal.raise_signal, signal.SIGINT)
            while True:
                await asyncio.sleep(0)
        finally:
            print("closed")

    for _ in range(5):
        try:
            asyncio.run(main())
        except KeyboardInterrupt:
            print("interrupted")
if way == "loop-raises":
    import asyncio
    import warnings

    # where the signal falls decides which coroutine is never awaited, and whether a set of asyncio's ignores it
    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda told: "WeakSet" in repr(told.object) or sys.__unraisablehook__(told)
    # the exception of a handler leaves the loop, or is the step's own: the loop can run on in any case
    signal.signal(signal.SIGALRM, late)

    async def beat():
        while time.perf_counter() < until:
            await asyncio.sleep(0)

    until = time.perf_counter() + 0.8
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda *_: None)
    raised = 0
    while time.perf_counter() < until:
        tasks = [loop.create_task(beat()) for _ in range(3)]
        signal.setitimer(signal.ITIMER_REAL, 0.002)
        try:
            loop.run_until_complete(asyncio.wait(tasks, timeout=0.05))
        except Late:
            raised += 1
        except RuntimeError as error:
            # asyncio was met between its "finally" and what that takes back: the call that stops the loop is left behind
            if "stopped before Future completed" not in str(error):
                raise
        for task in tasks:
            task.cancel()
    signal.setitimer(signal.ITIMER_REAL, 0)
    print("done")
