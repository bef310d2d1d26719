"""What programs do with locks beside taking them: looking at their types, copying them, giving them to conditions."""

import _thread
import copy
import pickle
import queue
import threading
import weakref

lock, rlock = threading.Lock(), threading.RLock()
print(isinstance(lock, type(threading.Lock())), isinstance(rlock, type(threading.RLock())))
print(isinstance(lock, _thread.LockType), isinstance(_thread.allocate_lock(), type(threading.Lock())))
print(isinstance(queue.Queue().mutex, type(threading.Lock())), isinstance(threading.Condition()._lock, type(rlock)))
for value in (lock, rlock):
    for work in (copy.copy, copy.deepcopy, pickle.dumps):
        try:
            work(value)
        except TypeError as error:
            print(error)
print(repr(lock).split(" at ")[0], weakref.ref(lock)() is lock, lock == lock, len({lock, rlock}))
for work in (lock.release, rlock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: lock.acquire(None, "a")):
    try:
        work()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(lock.acquire(blocking=True, timeout=1), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
threading.Thread(target=lock.release).start()
with lock:
    print(lock.locked())
with rlock, rlock:
    print(rlock._is_owned())
condition = threading.Condition(threading.RLock())
with condition, condition:
    print(condition.wait(0.01))
    threading.Timer(0.01, lambda: [condition.acquire(), condition.notify_all(), condition.release()]).start()
    print(condition.wait(5))
try:
    condition.notify()
except RuntimeError as error:
    print(error)


class Unready(threading.Thread):
    def __init__(self):
        pass


class Other(threading.Thread):
    def start(self):
        super().start()
        return "started"

    def join(self, timeout=None):
        super().join(timeout)
        return "joined"


for work in (Unready().start, Unready().join, threading.Thread().join, threading.current_thread().join):
    try:
        work()
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__, error)
other = Other(target=int)
print(other.start(), other.join(), other.join(0))
try:
    other.start()
except RuntimeError as error:
    print(error)
