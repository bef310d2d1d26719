import sys

from . import table


def main(name, rows):
    kind = table(name)
    rows = (kind(*range(number, number + 12)) for number in range(rows))
    print(kind.__name__, sum(row.field03 for row in rows))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
