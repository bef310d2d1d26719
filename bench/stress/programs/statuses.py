"""How a program ends: statuses, texts, and signals that it sends to itself."""

import os
import signal
import sys
import threading
import time


class Own(SystemExit):
    pass


def end(way):
    if way == "text":
        sys.exit("no such shop")
    if way == "big":
        sys.exit(2**40 + 3)
    if way == "negative":
        sys.exit(-1)
    if way == "list":
        sys.exit([1, "b"])
    if way == "true":
        sys.exit(True)
    if way == "own":
        raise Own(6)
    if way == "zero":
        sys.exit(None)
    if way == "thread":  # ends that thread alone
        thread = threading.Thread(target=sys.exit, args=(5,))
        thread.start()
        thread.join()
    if way == "in-finally":
        try:
            sys.exit(3)
        finally:
            print("finally")
    if way == "caught":
        try:
            sys.exit(3)
        except SystemExit as error:
            print(error.code)
    if way == "unflushed":
        sys.stdout.write("no line end")
        sys.exit(4)
    if way in ("SIGTERM", "SIGKILL", "SIGABRT", "SIGUSR1"):
        print("before", flush=True)
        os.kill(os.getpid(), getattr(signal, way))
        time.sleep(30)
    if way == "exec":
        print("before", flush=True)
        os.execv("/bin/sh", ["sh", "-c", "echo executed; exit 5"])


end(sys.argv[1])
