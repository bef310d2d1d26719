import sys

from . import steps


def main(count):
    loaded = steps.load(steps.transform(steps.extract(count)))
    print("%d customers, turnover %d" % (len(loaded), sum(loaded.values())))


main(int(sys.argv[1]))
