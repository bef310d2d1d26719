"""Exceptions that nobody catches, in the main thread and elsewhere, and what is printed of them."""

import signal
import sys
import threading
import time

way = sys.argv[1]


def deep(n):
    if n == 0:
        raise ValueError("deep")
    deep(n - 1)


def chained():
    try:
        deep(3)
    except ValueError as error:
        raise KeyError("chained") from error


if way == "chained":
    chained()
if way == "context":
    try:
        chained()
    finally:
        {}["other"]
if way == "recursion":
    deep(10**6)
if way == "syntax":
    exec(compile("def f(:\n", "own.py", "exec"))
if way == "group":
    raise ExceptionGroup("several", [ValueError(1), KeyError(2)])
if way == "base":
    raise GeneratorExit("base")
if way == "thread":
    thread = threading.Thread(target=chained, name="worker")
    thread.start()
    thread.join()
if way == "unraisable":

    class Bad:
        def __del__(self):
            raise ValueError("in __del__")

    Bad()
if way == "exit-in-handler":
    try:
        raise ValueError("first")
    except ValueError:
        sys.exit("then exit")
if way == "bad-str":

    class Silent(Exception):
        def __str__(self):
            raise ValueError("no text")

    raise Silent
if way.startswith("interrupt"):
    signal.signal(signal.SIGINT, signal.default_int_handler)
    import atexit

    atexit.register(print, "atexit")
    if way == "interrupt-waits":
        threading.Thread(target=lambda: (time.sleep(0.1), print("thread ends"))).start()
    if way == "interrupt-own":

        class Interrupt(KeyboardInterrupt):
            pass

        raise Interrupt("own")
    signal.raise_signal(signal.SIGINT)
