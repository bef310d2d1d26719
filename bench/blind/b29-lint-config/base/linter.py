"""Looks for problems in queries."""
import re

from settings import load_settings


class Linter:
    def __init__(self):
        self.settings = load_settings()

    def lint(self, name, text):
        """The rules that are broken, once for each line."""
        found = []
        for line in text.split("\n"):
            for rule, pattern in self.settings.rules.items():
                if re.search(pattern, line):
                    found.append(rule)
        return found
