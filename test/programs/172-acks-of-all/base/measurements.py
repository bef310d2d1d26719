"""Measurements as they come from the devices."""


def batches(partition, count, size=20):
    for number in range(count):
        yield [
            {"device": partition * 100 + row, "value": (number * row) % 17 / 10}
            for row in range(size)
        ]
