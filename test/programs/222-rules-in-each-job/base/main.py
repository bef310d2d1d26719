"""Scores customers against a table of rules."""
from concurrent.futures import ProcessPoolExecutor

RULES = {}


def table():
    return {f"rule-{number}": (number % 97, f"text of rule {number}") for number in range(60_000)}


def start(rules):
    RULES.update(rules)


def score(customer):
    return sum(RULES[f"rule-{(customer * 7 + step) % 60_000}"][0] for step in range(50))


def main():
    with ProcessPoolExecutor(2, initializer=start, initargs=(table(),)) as pool:
        print(sum(pool.map(score, range(12))))


if __name__ == "__main__":
    main()
