"""Quotes the parcels of a day in a pool of processes."""
from concurrent.futures import ProcessPoolExecutor

from rates import quote


def parcels():
    return [(number * 37 % 9000, number * 13 % 40 + 1) for number in range(4000)]


def main():
    with ProcessPoolExecutor(2) as pool:
        quotes = list(pool.map(quote, parcels(), chunksize=250))
    print(len(quotes), round(sum(quotes), 2))


if __name__ == "__main__":
    main()
