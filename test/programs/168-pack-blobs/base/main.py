"""List the blobs of a pack: duplicates, the biggest ones, and how well they compress."""
import argparse

from pack import Pack
from sample import make_pack


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--blobs", type=int, default=1500)
    parser.add_argument("--blob-size", type=int, default=65_536)
    parser.add_argument("--top", type=int, default=3)
    return parser.parse_args()


def main():
    options = parse_arguments()
    pack = Pack(make_pack(options.blobs, options.blob_size))
    blobs = pack.blobs()
    duplicates = len(blobs) - len({blob.digest() for blob in blobs})
    ratios = [blob.ratio() for blob in blobs]
    print("%d blobs, %d duplicates, ratio %.2f" % (len(blobs), duplicates, sum(ratios) / len(ratios)))
    for blob in sorted(blobs, key=lambda blob: (-len(blob), blob.name))[:options.top]:
        print("%s %d bytes" % (blob.name, len(blob)))


if __name__ == "__main__":
    main()
