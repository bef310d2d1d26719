"""Checks many addresses in threads."""
import queue
import sys
import threading
import time

THREADS = 8


def check(address):
    time.sleep(0.06)
    return len(address) % 3 != 0


def work(addresses, results):
    while True:
        try:
            address = addresses.get_nowait()
        except queue.Empty:
            return
        results.put((address, check(address)))


def main(count):
    addresses, results = queue.Queue(), queue.Queue()
    for number in range(count):
        addresses.put("https://site%d.example/" % (number * number))
    threads = [threading.Thread(target=work, args=(addresses, results)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    states = [results.get_nowait()[1] for _ in range(count)]
    print("%d good, %d bad" % (states.count(True), states.count(False)))


if __name__ == "__main__":
    main(int(sys.argv[1]))
