"""Receives large messages in small fragments."""
import zlib

from assembler import Assembler
from fragments import fragments_of

MESSAGES = [220 + number % 5 * 20 for number in range(40)]


def main() -> None:
    assembler = Assembler()
    received = []
    for number, count in enumerate(MESSAGES):
        for fragment in fragments_of(number, count):
            message = assembler.feed(fragment)
            if message is not None:
                received.append((len(message), zlib.crc32(message)))
    print("messages", len(received), "bytes", sum(size for size, _ in received), "crc", received[-1][1])


if __name__ == "__main__":
    main()
