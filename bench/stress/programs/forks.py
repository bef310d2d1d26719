"""Children of os.fork, from the main thread and from others, that end in every way, and that use loops and threads."""

import asyncio
import os
import sys
import threading
import time
import warnings

warnings.simplefilter("ignore")  # of forks of a process with threads


def child_of(work):
    sys.stdout.flush()
    number = os.fork()
    if number == 0:
        work()
        os._exit(9)
    return os.waitpid(number, 0)[1] >> 8


def loop_in_child():
    os._exit(asyncio.run(asyncio.sleep(0.01, 5)))


def threads_in_child():
    thread = threading.Thread(target=time.sleep, args=(0.01,))
    thread.start()
    thread.join()
    os._exit(6)


def forks_in_child():
    os._exit(child_of(lambda: os._exit(7)))


print([child_of(lambda n=n: os._exit(n)) for n in range(8)])
print(child_of(loop_in_child), child_of(threads_in_child), child_of(forks_in_child), child_of(int))
found = []
threads = [threading.Thread(target=lambda: found.append(child_of(forks_in_child))) for _ in range(3)]
for thread in threads:
    thread.start()
    thread.join()
print(found)
number = os.fork()
if number == 0:
    print("child", flush=True)
    sys.exit(4)
print(os.waitpid(number, 0)[1] >> 8)
number, descriptor = os.forkpty()
if number == 0:
    os.write(1, b"in a terminal")
    os._exit(2)
print(os.read(descriptor, 99), os.waitpid(number, 0)[1] >> 8)
