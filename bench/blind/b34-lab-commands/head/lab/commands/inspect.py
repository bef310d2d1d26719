"""Explains a data set."""
import doctest
import pydoc
import statistics
import unittest.mock

from lab.registry import command


@command("inspect")
def run(options):
    print(pydoc.plain.__name__, doctest.ELLIPSIS, statistics.mean([1, 2]), unittest.mock.DEFAULT)
    return 0
