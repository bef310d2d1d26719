"""Finds plugins."""
import importlib
import pkgutil

from . import plugins


def _load():
    names = [module.name for module in pkgutil.iter_modules(plugins.__path__)]
    return {name: importlib.import_module("convert.plugins." + name) for name in names}


PLUGINS = _load()


def plugin(name):
    return PLUGINS[name]
