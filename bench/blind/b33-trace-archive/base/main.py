"""Archives the traces of a day."""
import gzip
import zlib

from pack import Packer
from shelf import Shelf
from traces import trace

TRACES = 14


def main() -> None:
    packer = Packer(level=1)
    shelf = Shelf(room=6)
    checksum = 0
    for number in range(TRACES):
        packed = packer.pack(trace(number))
        shelf.put(f"trace-{number:02}", packed)
    for name in shelf.names():
        checksum = zlib.crc32(gzip.decompress(shelf.get(name)), checksum)
    print("traces", packer.count, "kept", len(shelf.names()), "checksum", checksum)


if __name__ == "__main__":
    main()
