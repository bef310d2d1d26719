"""Exports the history of an orchestration."""
import hashlib

from export import export_lines
from model import recorded

EVENTS = 1800


def main() -> None:
    digest = hashlib.sha256()
    size = 0
    for line in export_lines(recorded(EVENTS)):
        digest.update(line.encode())
        size += len(line)
    print("events", EVENTS, "size", size, digest.hexdigest()[:16])


if __name__ == "__main__":
    main()
