"""Count the slow requests in a log file."""
import os
import tempfile

LINES = 700_000


def write_log(path):
    with open(path, "w", encoding="utf-8") as log:
        for number in range(LINES // 100):
            log.write("".join("%09d GET /item/%d %d\n" % (number, step, step * 29 % 400) for step in range(100)))


def count_slow(path):
    slow = 0
    with open(path, encoding="utf-8") as log:
        for line in log:
            if int(line.rsplit(" ", 1)[1]) > 350:
                slow += 1
    return slow


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "access.log")
        write_log(path)
        print(count_slow(path), "slow requests")


if __name__ == "__main__":
    main()
