import pickle
import sys
import unittest


class Point:
    x = 1


class OwnTest(unittest.TestCase):
    def test_own(self):
        self.assertIs(sys.modules["__main__"].OwnTest, OwnTest)


print(__name__, __package__, sys.argv[1:], pickle.loads(pickle.dumps(Point())).x, __spec__.name)
unittest.main(argv=["own"], exit=True)
