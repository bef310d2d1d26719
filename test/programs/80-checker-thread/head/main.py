"""Record a signal while old recordings are checked."""
from checker import Checker
from recorder import Signal, record


def main():
    checker = Checker(20_000)
    checker.start()
    recording = record(Signal(), 220)
    checker.stop()
    print("%d samples, mean %.1f" % (len(recording), sum(recording) / len(recording)))


if __name__ == "__main__":
    main()
