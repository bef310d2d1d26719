"""Normalise telephone numbers from standard input or from a sample."""
import sys

from dialplan.cli import main

if __name__ == "__main__":
    sys.exit(main())
