"""selftest: check the installation."""
import cProfile
import doctest
import pdb
import pydoc
import unittest
import unittest.mock

from ..registry import command


@command("selftest")
def run(arguments):
    suite = unittest.TestSuite([doctest.DocTestSuite(pydoc)])
    probe = unittest.mock.Mock(return_value=suite.countTestCases())
    print(probe(), pdb.__name__, cProfile.__name__)
