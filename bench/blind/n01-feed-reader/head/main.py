"""Reads a feed and prints a summary by author."""
import sys

from reader.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
