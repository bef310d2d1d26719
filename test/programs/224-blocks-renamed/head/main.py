"""Hashes blocks in a pool of processes."""
from concurrent.futures import ProcessPoolExecutor

from blocks import checksum


def main():
    jobs = range(60)
    with ProcessPoolExecutor(2) as pool:
        print(sum(pool.map(checksum, jobs, chunksize=5)))


if __name__ == "__main__":
    main()
