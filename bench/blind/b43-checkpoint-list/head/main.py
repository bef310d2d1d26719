"""Lists the checkpoints of a thread some times."""
import zlib

from saver import Saver

CHECKPOINTS = 260
LISTINGS = 5


def main() -> None:
    saver = Saver()
    saver.fill(CHECKPOINTS)
    text = ""
    for _ in range(LISTINGS):
        listed = list(saver.listing("thread-1"))
        text = repr(listed)
    print("checkpoints", len(listed), "checksum", zlib.crc32(text.encode()))


if __name__ == "__main__":
    main()
