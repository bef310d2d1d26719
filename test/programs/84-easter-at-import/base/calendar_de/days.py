"""Which days are worked."""
import datetime

from .easter import easter

FIRST = 1583


def _easter(year):
    return easter(year)


def _holidays(year):
    good_friday = datetime.date(year, 3, 1) + datetime.timedelta(days=_easter(year) - 3)
    return {good_friday, datetime.date(year, 1, 1), datetime.date(year, 12, 25)}


def is_working_day(day):
    return day.weekday() < 5 and day not in _holidays(day.year)
