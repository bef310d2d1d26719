"""A server under load: starts it, waits until it listens, runs the program that puts load on it, and ends it.

A request with ``load`` is one of these. ``$PORT`` and ``${PORT}`` in the words of both commands stand for a free port
of the loopback interface, which is also in the variable PORT of both.
"""

from __future__ import annotations

import json
import re
import signal
import time
from _socket import AF_INET, SOCK_STREAM, socket  # the module socket costs half a megabyte

from gate_runner.events import Events
from gate_runner.program import Program

TYPE_CHECKING = False  # the module typing costs half a megabyte
if TYPE_CHECKING:
    from typing import Any

HOST = "127.0.0.1"
#: Seconds between two tries to connect: the first, and the longest.
FIRST_PAUSE, LONGEST_PAUSE = 0.005, 0.1
#: Seconds that one try may take: a full backlog makes it hang.
PATIENCE = 1.0
_PORT = re.compile(r"\$(?:\{PORT\}|PORT(?![A-Za-z0-9_]))")


class Served:
    """A server and the load on it, as far as they got."""

    def __init__(self, request: dict[str, Any], events: Events) -> None:
        """Starts the server. Raises OSError or ValueError when that cannot be done."""
        self._request, self._events = request, events
        self._load: Program | None = None
        self._asked = False
        self._delay: float | None = None
        self._own_port = 0
        self._ended_at = 0.0
        self.port = free_port()
        self.server = self._start(request)

    def _start(self, command: dict[str, Any]) -> Program:
        words = [filled(word, self.port) for word in command["argv"]]
        env = {**command["env"], "PORT": str(self.port)}
        return Program(words, self._request["cwd"], env, self._events)

    def run(self) -> None:
        """Puts the load on the server and ends both, whatever happens.

        Raises SystemExit when this process is asked to end, OSError or ValueError when the load cannot be started.
        """
        load, limit = self._request["load"], self._request["timeLimit"]
        try:
            if self._wait_for_port(time.perf_counter() + limit):
                before = self.server.delay()
                self._load = self._start(load)
                # A load that tries again and again would hide that the server is gone.
                self._load.see_to_end(self._load.started + limit, give_up=self._server_failed)
                self._delay = _difference(before, self.server.delay())
                if load.get("window"):
                    with open(load["window"], "w", encoding="utf-8") as window:
                        json.dump([self._load.started, self._load.seen, self._own_port], window)
            self._end_server(load["grace"])
            self._ended_at = time.perf_counter()
        except (OSError, ValueError):
            self.server.tails()
            raise
        finally:
            for program in (self._load, self.server):
                if program is not None:
                    program.send(signal.SIGKILL)

    def _wait_for_port(self, deadline: float) -> bool:
        """Whether the server accepts a connection before ``deadline`` and before it ends."""
        pause = FIRST_PAUSE
        while (own := connect_once(self.port)) is None:
            now = time.perf_counter()
            if now >= deadline or self.server.ended_within(min(pause, deadline - now)):
                return False
            pause = min(2 * pause, LONGEST_PAUSE)
        self._own_port = own
        return not self.server.ended()

    def _server_failed(self) -> bool:
        """Whether the server is gone, and not because the load asked it to end."""
        return self.server.ended() and not self.server.succeeded()

    def _end_server(self, grace: float) -> None:
        """Ends the server as a terminal does, then less and less politely."""
        for number in (signal.SIGINT, signal.SIGTERM):
            if self.server.ended_within(0):
                return
            self._asked = True
            self.server.send(number)
            if self.server.ended_within(grace):
                return
        self.server.send(signal.SIGKILL)
        self.server.see_to_end(time.perf_counter() + grace)

    def answer(self) -> dict[str, object]:
        """The figures: ``wall`` is the load's duration, ``delay`` the server's in this time, the rest is the server's
        over its whole life.

        A server that ended when it was asked to has status 0.
        """
        load = self._load
        status = {"exit": 0, "signal": None, "timedOut": False} if self._asked else self.server.status()
        return {
            "wall": 0.0 if load is None else load.seen - load.started,
            **self.server.figures(),
            "delay": self._delay,
            **status,
            **self.server.tails(),
            "served": {
                "port": self.port,
                "seconds": self._ended_at - self.server.started,
                "asked": self._asked,
                "load": None if load is None else {**load.status(), "stderrTail": load.tails()["stderrTail"]},
            },
        }


def _difference(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else max(0.0, after - before)


def filled(word: str, port: int) -> str:
    """A word of a command with the port in place of ``$PORT`` and ``${PORT}``."""
    return _PORT.sub(str(port), word)


def free_port() -> int:
    """A port of the loopback interface that nothing uses at this moment."""
    with_port = socket(AF_INET, SOCK_STREAM)
    try:
        with_port.bind((HOST, 0))
        number: int = with_port.getsockname()[1]
        return number
    finally:
        with_port.close()


def connect_once(port: int) -> int | None:
    """Connects to the port and hangs up: the port that this end had, or None when nothing listens."""
    client = socket(AF_INET, SOCK_STREAM)
    try:
        client.settimeout(PATIENCE)
        client.connect((HOST, port))
        own: int = client.getsockname()[1]
        return None if own == port else own  # TCP can connect a socket to itself
    except OSError:
        return None
    finally:
        client.close()
