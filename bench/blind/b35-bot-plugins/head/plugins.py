"""Finds plugins."""
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).with_name("commands")


class UnknownCommand(Exception):
    """There is no file for a command."""


class Plugins:
    """Plugins are files of a folder; who edits one need not start the bot again."""

    def __init__(self, folder: Path = FOLDER):
        self.folder = folder
        self.loaded = 0

    def path(self, name: str) -> Path:
        path = self.folder / f"{name}.py"
        if not path.is_file():
            raise UnknownCommand(name)
        return path

    def load(self, name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(f"commands.{name}", self.path(name))
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        self.loaded += 1
        return module

    def get(self, name: str) -> ModuleType:
        """The module of a command."""
        return self.load(name)
