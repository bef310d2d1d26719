"""Event loops that are none of asyncio's: that they ran is noted, so that it can be said whose accounts are missing."""

from __future__ import annotations

import sys
from functools import partial, wraps
from typing import Any, Callable

#: Libraries with a scheduler of their own, started by ``run``.
RUNNERS = ("trio", "curio")
#: One whose import already means that it is used: it patches what waits.
PATCHING = "gevent"


class OtherLoops:
    """Which of these libraries the program used."""

    __slots__ = ("_ran",)

    def __init__(self) -> None:
        self._ran: set[str] = set()

    def hooks(self) -> dict[str, Callable[[], None]]:
        """What to do once each of the libraries has been imported."""
        return {name: partial(self._watch_run, name) for name in RUNNERS}

    def used(self) -> list[str]:
        """The libraries whose schedulers ran, by name."""
        return sorted(self._ran | ({PATCHING} & set(sys.modules)))

    def _watch_run(self, name: str) -> None:
        module: Any = sys.modules.get(name)
        original = getattr(module, "run", None)
        if original is None:
            return

        @wraps(original)
        def run(*args: Any, **options: Any) -> Any:
            self._ran.add(name)
            return original(*args, **options)

        module.run = run
