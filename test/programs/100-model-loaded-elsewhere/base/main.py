"""Classify texts with a model that is loaded at the start."""
import zlib

LAYERS = 10


def layer(number):
    return bytearray([number + 1]) * 15_000_000


MODEL = [layer(number) for number in range(LAYERS)]


def classify(text):
    value = zlib.crc32(text.encode())
    for weights in MODEL:
        value = (value * 31 + weights[value % len(weights)]) % 4_294_967_296
    return value % 3


def main():
    counts = [0, 0, 0]
    for number in range(110_000):
        counts[classify("text %d" % number)] += 1
    print(counts)


if __name__ == "__main__":
    main()
