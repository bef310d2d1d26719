"""What calls cost."""
from .calls import duration


def charge(length, zone):
    minutes = (length + 59) // 60
    cents = minutes * (3 + zone)
    if minutes > 10:
        return cents - cents // 10
    return cents


def sum_up(count):
    total = 0
    for number in range(count):
        total += charge(duration(number), number % 4)
    return total
