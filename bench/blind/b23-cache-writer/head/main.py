"""Runs a session of checks and keeps its state in a cache folder."""
import tempfile
from pathlib import Path

from provider import Cache
from session import Session

ROUNDS = 26


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        cache = Cache(Path(temporary))
        session = Session(cache, checks=1500)
        for number in range(ROUNDS):
            session.run(number)
        nodes = cache.get("cache/nodeids", [])
        failed = cache.get("cache/lastfailed", {})
    print("nodes", len(nodes), "failed", len(failed), "size", cache.written)


if __name__ == "__main__":
    main()
