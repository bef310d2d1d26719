"""Record a signal while the last recording is checked."""
from checker import Checker
from recorder import Signal, record


def main():
    checker = Checker(7_000_000)
    checker.start()
    recording = record(Signal(), 450)
    checker.join()
    print("%d samples, mean %.1f" % (len(recording), sum(recording) / len(recording)))


if __name__ == "__main__":
    main()
