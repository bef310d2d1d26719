"""Makes the fragments of a message: masked payloads with a header."""
from typing import Iterator, NamedTuple

SIZE = 1400


class Fragment(NamedTuple):
    final: bool
    payload: bytes


def unmask(payload: bytes, key: int) -> bytes:
    table = bytes(value ^ key for value in range(256))
    return payload.translate(table)


def fragments_of(number: int, count: int) -> Iterator[Fragment]:
    for place in range(count):
        text = f"{number}/{place}:".encode()
        payload = (text * (SIZE // len(text) + 1))[:SIZE]
        yield Fragment(place == count - 1, unmask(payload, place % 251))
