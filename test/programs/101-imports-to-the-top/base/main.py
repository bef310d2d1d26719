"""Print how long a report is in each format."""
import report


def main():
    rows = [(number, number * number, "row %d" % number) for number in range(16_000)]
    for _ in range(2):
        texts = [make(rows) for make in (report.as_csv, report.as_xml, report.as_mail)]
    print([len(text) > 100 for text in texts])


if __name__ == "__main__":
    main()
