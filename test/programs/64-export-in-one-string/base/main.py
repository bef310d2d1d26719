"""Export a day of measurements."""
import hashlib

from export import export


def main():
    packed = export(120_000)
    print(len(packed) > 1000, hashlib.sha256(packed).name)


if __name__ == "__main__":
    main()
