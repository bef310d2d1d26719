"""Back up the folders of a few customers to a bucket."""
import argparse
import threading
import time
from dataclasses import dataclass

from shards import Uploader

FOLDERS = {"acme": 38, "bolt": 9, "corex": 9, "dyna": 8}


@dataclass(frozen=True)
class Item:
    customer: str
    key: str
    size: int


class Bucket:
    """Stands for the remote store."""

    LATENCY = 0.045

    def __init__(self):
        self._lock = threading.Lock()
        self.objects = {}

    def put(self, key, size):
        time.sleep(self.LATENCY)
        with self._lock:
            self.objects[key] = size


def scan():
    for customer, count in sorted(FOLDERS.items()):
        for number in range(count):
            key = "%s/%03d.tar" % (customer, number)
            yield Item(customer, key, 1024 * (1 + number % 9))


def main(lanes):
    bucket = Bucket()
    with Uploader(bucket, lanes) as uploader:
        for item in scan():
            uploader.submit(item)
    print("%d objects, %d bytes" % (len(bucket.objects), sum(bucket.objects.values())))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lanes", type=int, default=4)
    main(parser.parse_args().lanes)
