"""Copies releases from a mirror with a few threads and checks their digests."""
import hashlib
import queue
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


class Copier:
    """Copies each release as a whole in one of the threads."""

    def __init__(self, mirror, threads):
        self._mirror = mirror
        self._threads = threads
        self._waiting = queue.Queue()
        self.done = []

    def _copy(self, release):
        digest = hashlib.sha256()
        for part in range(release.parts):
            block = self._mirror.read(release.name, part)
            digest.update(block)
            release.size += len(block)
        release.digest = digest.hexdigest()

    def _work(self):
        while True:
            try:
                release = self._waiting.get_nowait()
            except queue.Empty:
                return
            self._copy(release)
            self.done.append(release)

    def run(self, releases):
        for release in releases:
            self._waiting.put(release)
        threads = [threading.Thread(target=self._work) for _ in range(self._threads)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sorted(self.done, key=lambda release: release.name)
