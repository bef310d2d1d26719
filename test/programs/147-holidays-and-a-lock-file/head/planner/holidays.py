"""Days on which nothing runs, for all years that the scheduler knows."""
import datetime

FIXED = {(1, 1), (5, 1), (12, 25), (12, 26)}
YEARS = range(1900, 3500)
EPOCH = datetime.date(1970, 1, 1)


def _table():
    days = set()
    for year in YEARS:
        day = datetime.date(year, 1, 1)
        while day.year == year:
            if (day.month, day.day) in FIXED or day.isoformat().endswith("-02-29"):
                days.add((day - EPOCH).days)
            day += datetime.timedelta(days=1)
    return frozenset(days)


HOLIDAYS = _table()


def is_holiday(day):
    """Day is the number of days since 1970."""
    return day in HOLIDAYS
