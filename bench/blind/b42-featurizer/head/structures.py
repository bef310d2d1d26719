"""Made-up structures: a list of sites."""


def structures(count: int) -> list:
    return [[(number * site * 31) % 997 for site in range(12)] for number in range(count)]
