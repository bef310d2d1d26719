"""Queries to lint."""


def queries(count: int):
    for number in range(count):
        columns = ", ".join(f"Column_{place}" if place % 3 else f"column_{place}" for place in range(30))
        lines = [f"select {columns}", f"FROM table_{number % 9} ", "  where a = 1 and b=2", f"limit {number}"]
        yield f"query-{number}", "\n".join(lines * 4)
