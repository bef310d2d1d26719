"""Brings the events of several segments into one order."""
import heapq
import operator

from segments import read_segment

BY_TIME = operator.attrgetter("time")


def merged(paths):
    """All events of the segments, ordered by time."""
    segments = [read_segment(path) for path in paths]
    return heapq.merge(*segments, key=BY_TIME)
