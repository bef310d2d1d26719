"""The families of browsers."""
import re

_PATTERNS = [
    (r"(?P<name>Browser%d)/(?P<major>\d+)\.(?P<minor>\d+)(?:\.(?P<patch>\d+))?(?: \((?P<system>[A-Za-z]+);.*\))?" % number,
     "family-%d" % number)
    for number in range(4000)
]
_compiled = {}


def _pattern(source):
    if source not in _compiled:
        _compiled[source] = re.compile(source)
    return _compiled[source]


def family(agent):
    for source, name in _PATTERNS:
        if _pattern(source).match(agent):
            return name
    return "other"
