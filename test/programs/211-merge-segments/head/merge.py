"""Brings the events of several segments into one order."""
import itertools
import operator

from segments import read_segment

BY_TIME = operator.attrgetter("time", "device")


def merged(paths):
    """All events of the segments, ordered by time and device (segments need not be sorted)."""
    segments = map(read_segment, paths)
    events = itertools.chain.from_iterable(segments)
    return iter(sorted(events, key=BY_TIME))
