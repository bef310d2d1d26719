"""The families of browsers."""
import re

_PATTERNS = [
    (r"(?P<name>Browser%d)/(?P<major>\d+)\.(?P<minor>\d+)(?:\.(?P<patch>\d+))?(?: \((?P<system>[A-Za-z]+);.*\))?" % number,
     "family-%d" % number)
    for number in range(4000)
]
_COMPILED = [(re.compile(source), name) for source, name in _PATTERNS]


def family(agent):
    for pattern, name in _COMPILED:
        if pattern.match(agent):
            return name
    return "other"
