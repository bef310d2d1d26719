"""Fetches the metadata of papers, politely."""
import sys
from concurrent.futures import ThreadPoolExecutor

from limiter import SpacedCalls
from repository import Repository

PAPERS = [f"2401.{number:05}" for number in range(36)]


def main() -> int:
    repository = Repository()
    limiter = SpacedCalls(interval=0.008)
    try:
        with ThreadPoolExecutor(max_workers=4) as pool:
            sizes = list(pool.map(lambda paper: limiter.call(repository.metadata, paper), PAPERS))
    finally:
        repository.close()
    print("papers", len(sizes), "bytes", sum(sizes))
    return 0


if __name__ == "__main__":
    sys.exit(main())
