import sys

from .registry import plugin


def main(unit, value):
    print("%.2f" % plugin(unit).convert(value))


main(sys.argv[1], float(sys.argv[2]))
