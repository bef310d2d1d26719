"""Price the calls of a month."""
CALLS = 420_000


def seconds_of(number):
    return number * 37 % 900 + 1


def price_of(seconds, zone):
    minutes = (seconds + 59) // 60
    cents = minutes * (3 + zone)
    return cents - cents // 10 if minutes > 10 else cents


def total_of(count):
    total = 0
    for number in range(count):
        total += price_of(seconds_of(number), number % 4)
    return total


def main():
    print("%d calls, %d cents" % (CALLS, total_of(CALLS * 6)))


if __name__ == "__main__":
    main()
