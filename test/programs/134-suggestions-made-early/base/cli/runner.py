"""Runs the lines of a script."""
from .registry import Unknown


class Runner:
    def __init__(self, registry):
        self._registry = registry
        self._total = 0
        self._errors = []

    def run(self, line):
        name, _, argument = line.partition(" ")
        try:
            self._total += self._registry.find(name) * int(argument)
        except Unknown as error:
            self._errors.append(str(error))

    def summary(self):
        return "total %d; %s" % (self._total, ", ".join(self._errors))
