"""Summarises an access log in two passes: first the range of times, then the rest."""
import tempfile

from report import Report
from source import write_sample

LINES = 220_000


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = write_sample(folder, LINES)
        report = Report(path)
        report.build()
    print(report.text())


if __name__ == "__main__":
    main()
