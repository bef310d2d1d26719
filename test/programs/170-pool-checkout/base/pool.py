"""A pool of connections for threads. Connections are tested before they are handed out."""
import threading
from contextlib import contextmanager

from sync import synchronized


class Pool:
    def __init__(self, connect, size):
        self._connect = connect
        self._lock = threading.Lock()
        self._slots = threading.BoundedSemaphore(size)
        self._idle = []
        self._statistics = {"checkouts": 0, "stale": 0}

    @contextmanager
    def connection(self):
        with self._slots:
            connection = self._checkout()
            try:
                yield connection
            finally:
                self._checkin(connection)

    def _checkout(self):
        with self._lock:
            connection = self._idle.pop() if self._idle else None
            self._statistics["checkouts"] += 1
        if connection is None or not connection.ping():
            connection = self._connect()
        return connection

    @synchronized
    def _checkin(self, connection):
        self._idle.append(connection)

    @synchronized
    def statistics(self):
        return dict(self._statistics)

    @synchronized
    def close(self):
        for connection in self._idle:
            connection.close()
        self._idle.clear()
