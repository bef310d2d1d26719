"""Copies releases from a mirror with a few threads and checks their digests."""
import concurrent.futures
import hashlib
import threading
import time


class Mirror:
    """Stands for the remote side."""

    def __init__(self, latency=0.03):
        self._latency = latency

    def read(self, name, part):
        time.sleep(self._latency)
        return hashlib.sha256(("%s:%d" % (name, part)).encode()).digest() * 2048


class Release:
    def __init__(self, name, parts):
        self.name = name
        self.parts = parts
        self.size = 0
        self.digest = None

    def __lt__(self, other):
        return self.name < other.name


class Progress:
    """How much was copied by all threads together."""

    def __init__(self):
        self._lock = threading.Lock()
        self.blocks = 0
        self.bytes = 0

    def add(self, block):
        with self._lock:
            self.blocks += 1
            self.bytes += len(block)


class Copier:
    """Copies each release as a whole in one of the threads."""

    def __init__(self, mirror, threads):
        self._mirror = mirror
        self._threads = threads
        self.progress = Progress()

    def _copy(self, release):
        digest = hashlib.sha256()
        for part in range(release.parts):
            block = self._mirror.read(release.name, part)
            digest.update(block)
            self.progress.add(block)
            release.size += len(block)
        release.digest = digest.hexdigest()
        return release

    def run(self, releases):
        done = []
        with concurrent.futures.ThreadPoolExecutor(self._threads) as pool:
            for copy in concurrent.futures.as_completed([pool.submit(self._copy, one) for one in releases]):
                done.append(copy.result())
        return sorted(done)
