"""A session of checks."""
import zlib


class Session:
    def __init__(self, cache, checks: int):
        self.cache = cache
        self.nodes = [f"tests/test_{number % 40}.py::TestCase::test_{number}" for number in range(checks)]

    def _passes(self, node: str, number: int) -> bool:
        value = number
        for turn in range(2):
            value = zlib.crc32(f"{node}:{turn}".encode(), value)
        return value % 11 != 0

    def run(self, number: int) -> None:
        outcome = {node: self._passes(node, number) for node in self.nodes}
        self.cache.set("cache/nodeids", self.nodes)
        self.cache.set("cache/lastfailed", {node: True for node, passed in outcome.items() if not passed})
        durations = {
            node: {"last": number, "mean": place / 8, "runs": [number, place]} for place, node in enumerate(self.nodes)
        }
        self.cache.set("cache/durations", durations)
