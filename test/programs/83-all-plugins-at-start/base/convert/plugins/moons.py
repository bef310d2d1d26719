"""Days to phases of the moon, from a table."""
PHASES = []
for _day in range(700_000):
    PHASES.append((_day * 8_640 % 255_144) / 255_144)


def convert(value):
    return PHASES[int(value)]
