"""Hashes blocks in a pool of processes."""
from concurrent.futures import ProcessPoolExecutor

from blocks import digest


def main():
    with ProcessPoolExecutor(2) as pool:
        print(sum(pool.map(digest, range(60), chunksize=5)))


if __name__ == "__main__":
    main()
