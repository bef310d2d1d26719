"""Ask all meters of a district for their counters and sum them up."""
import sys

from metering.cli import run

if __name__ == "__main__":
    sys.exit(run())
