"""Finds the handler of a command."""
import functools
import inspect


@functools.lru_cache(maxsize=None)
def parameters_of(handler):
    signature = inspect.signature(handler)
    return tuple(signature.parameters)


class Router:
    def __init__(self):
        self.handlers = {}
        self.dispatched = 0

    def add(self, name, handler):
        self.handlers[name] = handler

    def dispatch(self, name, state, **arguments):
        handler = self.handlers[name]
        wanted = parameters_of(handler)[1:]
        self.dispatched += 1
        return handler(state, **{key: arguments[key] for key in wanted})
