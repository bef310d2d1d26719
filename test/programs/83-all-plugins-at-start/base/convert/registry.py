"""Finds plugins."""
import importlib


def plugin(name):
    return importlib.import_module("convert.plugins." + name)
