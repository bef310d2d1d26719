"""Invoices and payments, made up."""
import zlib


def checksum(reference: str) -> int:
    value = 0
    for turn in range(60):
        value = zlib.crc32(f"{reference}{turn}".encode(), value)
    return value


class Ledger:
    def __init__(self, count: int):
        self.invoices = [
            {"reference": f"R{number:05}", "amount": 100 + checksum(f"R{number:05}") % 900} for number in range(count)
        ]
        self.payments = [
            {"reference": f"R{number * 7 % (count + 200):05}", "amount": 50 + checksum(str(number)) % 900}
            for number in range(count)
        ]
