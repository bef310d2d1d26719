"""A stand-in for the connection to the accounting service."""
import time
from dataclasses import dataclass, field


@dataclass
class Response:
    status: int
    body: dict = field(default_factory=dict)


class Transport:
    def __init__(self, latency=0.035):
        self._latency = latency

    def get(self, path, headers):
        time.sleep(self._latency)
        if not headers.get("Authorization", "").startswith("Bearer token-"):
            return Response(401)
        number = int(path.rsplit("/", 1)[1])
        positions = [{"price": 2.5 + number % 7, "count": 1 + row} for row in range(5)]
        return Response(200, {"number": number, "positions": positions})
