"""Numbers as people write them."""

STYLES = ("0%d / %d", "+49 (%d) %d", "0049 %d-%d", "%d.%dx", "0%d %d")


def numbers(count):
    for number in range(count):
        yield STYLES[number % len(STYLES)] % (201 + number % 700, 10_000 + number * 37 % 80_000)
