"""Command line tool of the scanner (simulated: the carriage moves at a speed that depends on the resolution)."""
import json
import sys
import time

LINES_PER_SECOND = 15_000
INCHES = 8


def main(arguments):
    options = dict(zip(arguments[::2], arguments[1::2]))
    dpi = int(options["--dpi"])
    lines = dpi * INCHES
    time.sleep(lines / LINES_PER_SECOND)
    print(json.dumps({"page": int(options["--page"]), "mode": options["--mode"], "dots": lines * dpi * 6}))


if __name__ == "__main__":
    main(sys.argv[1:])
