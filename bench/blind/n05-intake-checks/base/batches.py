"""Batches of measurements."""


def batches(count: int):
    for number in range(count):
        yield {
            "name": f"batch-{number}",
            "columns": ["sensor", "value", "quality"],
            "rows": [[f"s{row % 31}", (row * number) % 1013 / 8, row % 3] for row in range(700)],
        }
