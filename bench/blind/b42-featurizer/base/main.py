"""Computes features of many small structures."""
from featurize import Featurizer
from structures import structures

STRUCTURES = 1500


def main() -> None:
    features = Featurizer(workers=1).all(structures(STRUCTURES))
    print("structures", len(features), "sum", sum(features) % 1_000_003)


if __name__ == "__main__":
    main()
