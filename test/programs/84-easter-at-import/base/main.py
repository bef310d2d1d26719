"""Count the working days of a year."""
import datetime

from calendar_de import is_working_day


def main():
    day = datetime.date(2024, 1, 1)
    worked = 0
    while day.year == 2024:
        worked += is_working_day(day)
        day += datetime.timedelta(days=1)
    print(worked, "working days")


if __name__ == "__main__":
    main()
