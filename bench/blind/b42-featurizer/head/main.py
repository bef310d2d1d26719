"""Computes features of many small structures."""
from featurize import Featurizer
from spread import Spread
from structures import structures

STRUCTURES = 2600


def main() -> None:
    features = Featurizer(workers=1).all(structures(STRUCTURES))
    spread = Spread(buckets=8)
    for value in features:
        spread.add(value)
    print("structures", len(features), "sum", sum(features) % 1_000_003, spread)


if __name__ == "__main__":
    main()
