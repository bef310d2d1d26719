"""Finds plugins."""
import importlib


class Plugins:
    def get(self, name):
        return importlib.import_module(f"commands.{name}")
