"""Classify texts with a model that is loaded when it is first needed."""
from model import Model


def main():
    counts = [0, 0, 0]
    model = Model.load("small")
    for number in range(110_000):
        counts[model.classify("text %d" % number)] += 1
    print(counts)


if __name__ == "__main__":
    main()
