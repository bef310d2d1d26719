"""Compares rendered texts with their golden versions."""
from explain import Explanation
from texts import pairs

PAIRS = 16


def main() -> None:
    removed = added = 0
    for expected, found in pairs(PAIRS):
        explanation = Explanation(expected, found)
        removed += explanation.removed
        added += explanation.added
    print("texts", PAIRS, "lines removed", removed, "added", added)


if __name__ == "__main__":
    main()
