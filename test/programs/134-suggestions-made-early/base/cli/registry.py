"""The commands that are known."""
import difflib


class Unknown(LookupError):
    """No such command."""


class Registry:
    def __init__(self):
        self._weights = {}

    def add(self, name, weight):
        self._weights[name] = weight

    def similar(self, name):
        return difflib.get_close_matches(name, self._weights, n=2)

    def find(self, name):
        try:
            return self._weights[name]
        except KeyError:
            raise Unknown("%s: did you mean %s?" % (name, " or ".join(self.similar(name)))) from None
