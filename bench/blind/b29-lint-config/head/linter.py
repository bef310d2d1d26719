"""Looks for problems in queries."""
import re
from typing import List, Optional, Sequence

from settings import Settings, load_settings


class Linter:
    """Rules can be given by the caller, as the editor does it, or come from the settings."""

    def __init__(self, rules: Optional[Sequence[str]] = None):
        self.rules = rules

    def _wanted(self, settings: Settings) -> dict:
        if self.rules is None:
            return settings.rules
        return {rule: pattern for rule, pattern in settings.rules.items() if rule in self.rules}

    def lint(self, name: str, text: str) -> List[str]:
        """The rules that are broken, once for each line."""
        settings = load_settings()
        wanted = self._wanted(settings)
        found = []
        for line in text.split("\n"):
            found.extend(self.broken(wanted, line))
        return found

    @staticmethod
    def broken(rules: dict, line: str) -> List[str]:
        return [rule for rule, pattern in rules.items() if re.search(pattern, line)]
