"""The command line."""
import sys

from . import __version__, registry


def usage():
    print("inspector %s, commands: %s" % (__version__, ", ".join(registry.names())))
    return 0


def main(arguments):
    if not arguments:
        return usage()
    name, *rest = arguments
    try:
        command = registry.find(name)
    except registry.UnknownCommand as error:
        print("unknown command: %s" % error, file=sys.stderr)
        return 2
    command(rest)
    return 0
