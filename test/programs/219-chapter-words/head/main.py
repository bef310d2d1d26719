"""Counts the words of chapters with a pool of workers."""
import multiprocessing

from words import common


def chapters():
    for number in range(6):
        yield " ".join(f"w{number * place % 611}" for place in range(20_000))


def main():
    with multiprocessing.Pool(2) as pool:
        found = pool.map(common, chapters())
    print(len(found), sum(map(len, found)))


if __name__ == "__main__":
    main()
