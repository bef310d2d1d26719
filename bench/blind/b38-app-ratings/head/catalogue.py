"""Apps with what is known of them."""
import zlib
from typing import Any, Dict, Iterator, List, Tuple

from store import Store


def describe(app: str) -> str:
    value = 0
    for turn in range(450):
        value = zlib.crc32(f"{app}:{turn}".encode(), value)
    return f"{app} ({value % 100})"


class Catalogue:
    """Reads counters of apps from the store."""

    def __init__(self, store: Store):
        self.store = store

    def _counters(self, app: str) -> Tuple[int, int]:
        installs = self.store.get(f"installs:{app}")
        rating = self.store.get(f"rating:{app}")
        return installs, rating

    def entry(self, app: str, flags: int) -> Dict[str, Any]:
        """What a page shows of one app; the page of an app uses it as well."""
        installs, rating = self._counters(app)
        return {"title": describe(app), "installs": installs, "rating": rating + flags % 2}

    def page(self, apps: List[str]) -> Iterator[Dict[str, Any]]:
        flags = self.store.get("flags")
        return (self.entry(app, flags) for app in apps)
