"""A report without repetitions."""


class Report:
    def __init__(self):
        self.rows = []
        self.seen = set()

    def add(self, finding):
        key = finding.host + "/" + finding.rule
        if key in self.seen:
            return
        self.seen.add(key)
        self.rows.append(finding)

    def worst(self):
        return max(finding.severity for finding in self.rows)
