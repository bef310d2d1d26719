"""Makes a pack to work on, as a backup program would leave it."""
import random
import struct

HEADER = struct.Struct("<II")


def make_pack(count, size):
    generator = random.Random(7)
    pattern = generator.randbytes(size // 4) + bytes(size)
    sizes = [size - generator.randrange(size // 16) for _ in range(count)]
    pack = bytearray(sum(sizes) + HEADER.size * count)
    position = 0
    for number, length in enumerate(sizes):
        HEADER.pack_into(pack, position, number, length)
        position += HEADER.size
        start = number % 97
        pack[position:position + length] = memoryview(pattern)[start:start + length]
        position += length
    return pack
