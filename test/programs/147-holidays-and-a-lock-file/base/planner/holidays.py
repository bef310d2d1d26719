"""Days on which nothing runs."""
FIXED = {(1, 1), (5, 1), (12, 25), (12, 26)}


def is_holiday(day):
    """Day is the number of days since 1970."""
    month = day % 365 // 31 + 1
    return (month, day % 31 + 1) in FIXED
