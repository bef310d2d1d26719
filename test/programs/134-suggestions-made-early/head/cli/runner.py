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
            weight = self._registry.find(name)
        except Unknown as error:
            self._errors.append(str(error))
        else:
            self._total += weight * int(argument)

    def summary(self):
        return "total %d; %s" % (self._total, ", ".join(self._errors))
