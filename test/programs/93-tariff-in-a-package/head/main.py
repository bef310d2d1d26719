"""Price the calls of a month."""
from tariff import sum_up

CALLS = 420_000


def main():
    print("%d calls, %d cents" % (CALLS, sum_up(CALLS * 6)))


if __name__ == "__main__":
    main()
