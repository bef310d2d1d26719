"""Count palindromes with two workers."""
from multiprocessing.pool import ThreadPool as Pool

from words import palindromes

NUMBERS = 2_400_000
PARTS = 8


def main():
    size = NUMBERS // PARTS
    parts = [(number * size, (number + 1) * size) for number in range(PARTS)]
    with Pool(2) as pool:
        found = sum(pool.imap_unordered(palindromes, parts))
    print(found, "palindromes")


if __name__ == "__main__":
    main()
