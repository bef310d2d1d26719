"""Functions of atexit, in their order: that print, start threads, fork, import, raise, and register others."""

import atexit
import os
import sys
import threading
import weakref


class Kept:
    def __del__(self):
        print("deleted", flush=True)


def forks():
    sys.stdout.flush()
    number = os.fork()
    if number == 0:
        os._exit(3)
    print("forked", os.waitpid(number, 0)[1] >> 8)


def imports():
    import decimal

    print(decimal.Decimal(1))


def starts():
    try:
        thread = threading.Thread(target=print, args=("thread",))
        thread.start()
        thread.join()
    except RuntimeError as error:
        print(error)


kept = Kept()
finalizer = weakref.finalize(sys, print, "finalizer")
atexit.register(print, "first registered, last run")
atexit.register(lambda: atexit.register(print, "registered at the end"))
atexit.register(imports)
if sys.version_info < (3, 12):  # later ones refuse both, in their own words
    atexit.register(starts)
    atexit.register(forks)
atexit.register(lambda: [].missing)
if sys.argv[1] == "unregister":
    atexit.unregister(imports)
if sys.argv[1] == "clear":
    atexit._clear()
if sys.argv[1] == "exit":
    atexit.register(sys.exit, 5)
print("main ends")
sys.exit(int(sys.argv[2]))
