"""Finds the handler of a command."""
from typing import Any, Callable, Dict

from inspection import select_arguments


class UnknownCommand(Exception):
    """No handler was added for a command."""


class Router:
    """Handlers by name of command."""

    def __init__(self) -> None:
        self.handlers: Dict[str, Callable] = {}
        self.dispatched = 0

    def add(self, name: str, handler: Callable) -> None:
        self.handlers[name] = handler

    def dispatch(self, name: str, state: Dict[str, Any], **arguments: Any) -> Any:
        """Calls the handler of a command with what it takes."""
        try:
            handler = self.handlers[name]
        except KeyError:
            raise UnknownCommand(name) from None
        self.dispatched += 1
        return handler(state, **select_arguments(handler, arguments))
