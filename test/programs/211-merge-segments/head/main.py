"""Merge the sorted segments of an event store and report gaps per device."""
import argparse
import sys
import tempfile

from merge import merged
from segments import write_segments
from summary import GapSummary


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=6)
    parser.add_argument("--events", type=int, default=40_000, help="events in each segment")
    return parser.parse_args(argv)


def main(argv=None):
    options = parse_arguments(argv)
    with tempfile.TemporaryDirectory() as folder:
        paths = write_segments(folder, options.segments, options.events)
        summary = GapSummary()
        for event in merged(paths):
            summary.add(event)
    for device, gap in summary.widest(5):
        print("%s %6d" % (device, gap))
    print("%d events, in order: %s" % (summary.count, summary.ordered))
    return 0 if summary.ordered else 1


if __name__ == "__main__":
    sys.exit(main())
