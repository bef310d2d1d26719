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
        weight = self._weights.get(name)
        hint = self._hint(name)
        if weight is None:
            raise Unknown(name + hint)
        return weight

    def _hint(self, name):
        similar = self.similar(name)
        return ": did you mean %s?" % " or ".join(similar) if similar else ""
