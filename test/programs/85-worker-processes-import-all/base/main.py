"""Run jobs, each in a fresh interpreter."""
import subprocess
import sys

JOBS = 5


def run(number):
    argv = [sys.executable, "job.py", str(number), "7", "35"]
    return int(subprocess.run(argv, stdout=subprocess.PIPE, check=True).stdout)


def main():
    print("sum", sum(run(number) for number in range(JOBS)))


if __name__ == "__main__":
    main()
