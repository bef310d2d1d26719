"""Greenlets that switch, nest, raise and die in the main thread and in others."""

import threading
import time

from greenlet import getcurrent, greenlet


def pair():
    found = []

    def one():
        for n in range(500):
            found.append(two.switch(n))
        return "one"

    def two_of(n):
        while True:
            n = first.switch(n * 2)

    first, two = greenlet(one), greenlet(two_of)
    result = first.switch()
    return result, sum(found)


def deep(n):
    return n if n == 0 else greenlet(deep, getcurrent()).switch(n - 1)


def raising():
    raise ValueError("in a greenlet")


print(pair(), deep(50))
try:
    greenlet(raising).switch()
except ValueError as error:
    print(error)
until = time.perf_counter() + 0.15
while time.perf_counter() < until:
    pair()
threads = [threading.Thread(target=pair) for _ in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
left = greenlet(lambda: getcurrent().parent.switch("left suspended"))
print(left.switch())
