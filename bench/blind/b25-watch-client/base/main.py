"""Watches the pods of a cluster and counts what happens to them."""
from collections import Counter

from client import ApiClient
from configuration import Configuration
from events import stream

EVENTS = 3200


def main() -> None:
    Configuration.set_default(Configuration(host="https://cluster.invalid", headers={"User-Agent": "watcher"}))
    counts: Counter = Counter()
    checksum = 0
    for event in stream(EVENTS):
        model = ApiClient().deserialize(event)
        counts[model.kind] += 1
        checksum = (checksum * 31 + len(model.name) + model.version) % 1_000_003
    print("events", sum(counts.values()), dict(sorted(counts.items())), checksum)


if __name__ == "__main__":
    main()
