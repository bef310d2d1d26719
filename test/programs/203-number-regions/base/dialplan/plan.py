"""The numbering plans: areas, lengths, region and kind of line."""

COUNTRIES = (
    "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
    "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
)
KINDS = (("landline", (4, 9)), ("mobile", (6, 9)), ("service", (3, 6)), ("premium", (4, 6)))


def entries():
    for country in COUNTRIES:
        for area in range(20, 95):
            for number, (kind, lengths) in enumerate(KINDS):
                areas = [str(area), "%d[%d-9]" % (area + 1, number), "%d0" % (area + number)]
                yield country, areas, lengths, "%s-%d" % (country, area // 3), kind
