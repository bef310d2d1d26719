"""Which days are worked."""
import datetime

from .easter import easter


def _holidays(year):
    good_friday = datetime.date(year, 3, 1) + datetime.timedelta(days=easter(year) - 3)
    return {good_friday, datetime.date(year, 1, 1), datetime.date(year, 12, 25)}


HOLIDAYS = {
    (year, region): _holidays(year)
    for region in range(45)
    for year in range(1583, 9000)
}


def is_working_day(day):
    return day.weekday() < 5 and day not in HOLIDAYS[day.year, 0]
