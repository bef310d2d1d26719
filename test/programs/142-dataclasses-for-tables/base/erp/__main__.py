import sys

from . import table


def main(name, rows):
    kind = table(name)
    total = 0
    for number in range(rows):
        row = kind(*range(number, number + 12))
        total += row.field03
    print(kind.__name__, total)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
