"""The checks, by service. Some services take long to answer."""
import select
import socket
from typing import List, NamedTuple

SECONDS = {"billing": 0.012, "catalogue": 0.014, "orders": 0.012, "search": 0.062}


class Job(NamedTuple):
    name: str
    seconds: float

    def run(self) -> bool:
        """Waits for an answer of the bench, which never sends more than silence."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            ready, _, _ = select.select([ours], [], [], self.seconds)
        return not ready


def collect() -> List[Job]:
    return [Job(f"{service}-{number}", seconds) for service, seconds in SECONDS.items() for number in range(12)]
