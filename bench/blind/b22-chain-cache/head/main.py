"""Walks through a chain of blocks and adds up what was contributed."""
import argparse

from blockstore import BlockStore
from walk import contributions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--blocks", type=int, default=135_000)
    options = parser.parse_args()
    store = BlockStore()
    store.fill(options.blocks)
    users, total = contributions(store)
    print("users", users, "total", total)


if __name__ == "__main__":
    main()
