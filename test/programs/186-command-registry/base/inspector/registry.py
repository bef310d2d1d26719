"""Which module has which command."""
import importlib

COMMANDS = {
    "links": "inspector.commands.links",
    "feed": "inspector.commands.feed",
    "mail": "inspector.commands.mail",
    "serve": "inspector.commands.serve",
    "store": "inspector.commands.store",
    "selftest": "inspector.commands.selftest",
}


class UnknownCommand(Exception):
    """No module has this command."""


def names():
    return sorted(COMMANDS)


def find(name):
    try:
        module = importlib.import_module(COMMANDS[name])
    except KeyError:
        raise UnknownCommand(name) from None
    return module.run
