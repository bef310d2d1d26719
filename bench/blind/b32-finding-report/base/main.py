"""Collects the findings of scanners and reports each once."""
from report import Report
from scanners import findings

FINDINGS = 9000


def main() -> None:
    report = Report()
    for finding in findings(FINDINGS):
        report.add(finding)
    print("findings", FINDINGS, "reported", len(report.rows), "worst", report.worst())


if __name__ == "__main__":
    main()
