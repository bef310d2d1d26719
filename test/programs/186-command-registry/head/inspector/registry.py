"""Which function is which command. A module in the package of commands is found by itself."""
import importlib
import pkgutil

PACKAGE = "inspector.commands"
_commands = {}


class UnknownCommand(Exception):
    """No module has this command."""


def command(name):
    """Decorator: the function is the command of this name."""
    def register(function):
        if name in _commands:
            raise ValueError("two commands named %s" % name)
        _commands[name] = function
        return function
    return register


def _discover():
    package = importlib.import_module(PACKAGE)
    for module in pkgutil.iter_modules(package.__path__, PACKAGE + "."):
        importlib.import_module(module.name)


def names():
    if not _commands:
        _discover()
    return sorted(_commands)


def find(name):
    if name not in names():
        raise UnknownCommand(name)
    return _commands[name]
