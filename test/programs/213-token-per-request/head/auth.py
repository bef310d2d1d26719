"""Access tokens that several threads share."""
import contextlib
import threading
import time


class TokenSource:
    """Hands out a token; a new one is asked for after a number of uses."""

    def __init__(self, lifetime):
        self._lifetime = lifetime
        self._lock = threading.Lock()
        self._token = None
        self._uses = 0
        self.issued = 0

    def _refresh(self):
        time.sleep(0.02)
        self.issued += 1
        self._uses = 0
        self._token = "token-%d" % self.issued

    @contextlib.contextmanager
    def token(self):
        """A token for one request; it is dropped if the request is not authorised."""
        with self._lock:
            if self._token is None or self._uses >= self._lifetime:
                self._refresh()
            self._uses += 1
            try:
                yield self._token
            except PermissionError:
                self._token = None
                raise
