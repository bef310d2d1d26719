"""Sets the interpreter up."""
import sys


def prepare():
    sys.setrecursionlimit(2_000)
    sys.setswitchinterval(0.025)
