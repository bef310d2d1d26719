"""Checksum of a block: CRC-32C (Castagnoli), as the object stores of the clouds have it."""

POLYNOMIAL = 0x82F63B78


def _entry(value):
    for _ in range(8):
        value = value >> 1 ^ (POLYNOMIAL if value & 1 else 0)
    return value


TABLE = [_entry(value) for value in range(256)]


def checksum(data):
    table = TABLE
    crc = 0xFFFFFFFF
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF
