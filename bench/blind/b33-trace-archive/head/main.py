"""Archives the traces of a day."""
import gzip
import zlib

from pack import Packer
from traces import trace

TRACES = 14


def main() -> None:
    packer = Packer(level=1)
    checksum = 0
    for number in range(TRACES):
        packed = packer.pack(trace(number))
        checksum = zlib.crc32(gzip.decompress(packed), checksum)
    print("traces", packer.count, "checksum", checksum)


if __name__ == "__main__":
    main()
