"""When Easter is (Gauss, with the corrections of Lichtenberg)."""


def easter(year):
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    golden = year % 19
    seed = (19 * golden + moon) % 30
    correction = (seed + golden // 11) // 29
    limit = 21 + seed - correction
    first = 7 - (year + year // 4 + sun) % 7
    return limit + 7 - (limit - first) % 7
