"""Print how often each status occurs in the log."""
from summary import count

LINES = 55_000


def main():
    lines = [
        "GET /item/%d %d %d" % (number, (200, 200, 304, 404)[number % 4], number * 7)
        for number in range(LINES)
    ]
    for status, times in sorted(count(lines, 2).items()):
        print(status, times)


if __name__ == "__main__":
    main()
