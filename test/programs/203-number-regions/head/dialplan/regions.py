"""Regions and kinds of telephone numbers, by the numbering plans."""
import re

from .plan import entries


class RegionError(LookupError):
    """The prefix of the number belongs to no region."""

    def __init__(self, number):
        super().__init__("%s (prefix %s)" % (number, str(number)[:7]))
        self.number = number


def _compile(entries):
    patterns = {}
    for country, areas, lengths, region, kind in entries:
        text = r"\+%s(?:%s)(?:\d{%d,%d})(?:;ext=\d{1,4})?" % (country, "|".join(areas), lengths[0], lengths[1])
        patterns.setdefault(country, []).append((re.compile(text), region, kind))
    return patterns


PATTERNS = _compile(entries())


def region_of(number):
    for pattern, region, kind in PATTERNS.get(number.country, ()):
        if pattern.fullmatch(str(number)):
            return "%s (%s)" % (region, kind)
    raise RegionError(number)
