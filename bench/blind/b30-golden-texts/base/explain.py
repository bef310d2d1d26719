"""Says in what two texts differ."""
import difflib


class Explanation:
    def __init__(self, expected, found):
        self.removed = self.added = 0
        for line in difflib.unified_diff(expected, found, lineterm=""):
            if line.startswith("-") and not line.startswith("---"):
                self.removed += 1
            elif line.startswith("+") and not line.startswith("+++"):
                self.added += 1
