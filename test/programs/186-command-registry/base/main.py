"""Inspect a site: python main.py COMMAND [ARGUMENT ...]"""
import sys

from inspector import cli

if __name__ == "__main__":
    sys.exit(cli.main(sys.argv[1:]))
