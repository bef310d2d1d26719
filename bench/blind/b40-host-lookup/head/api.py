"""Client of the host service."""
import contextlib
import http.client
import json
from typing import Any, Dict


class ApiError(Exception):
    """The service answered with an error; the text is what it said."""


class HostApi:
    """Threads may share a client: nothing of it changes but the counter."""

    def __init__(self, host: str, port: int, timeout: float = 10.0):
        self.address = (host, port)
        self.timeout = timeout
        self.requests = 0

    def _request(self, path: str) -> Dict[str, Any]:
        self.requests += 1
        with contextlib.closing(http.client.HTTPConnection(*self.address, timeout=self.timeout)) as connection:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
        if answer.status != 200:
            raise ApiError(f"{answer.status}: {body[:200]!r}")
        return json.loads(body)

    def host(self, address: str) -> int:
        """Number of open ports of a host."""
        return self._request(f"/host/{address}")["ports"]

    def close(self) -> None:
        """Nothing is kept open."""
