"""Scores samples against a reference table, in a worker process."""
from parallel import score_all
from reference import samples, table

SAMPLES = 64


def main() -> None:
    scores = score_all(samples(SAMPLES), table(9000), workers=1)
    print("samples", len(scores), "sum", sum(scores) % 1_000_003)


if __name__ == "__main__":
    main()
