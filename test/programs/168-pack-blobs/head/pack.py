"""Reads packs: a sequence of blobs, each behind a header with its number and length."""
import hashlib
import struct
import zlib
from dataclasses import dataclass, field

HEADER = struct.Struct("<II")
SAMPLE = 36_864


@dataclass(frozen=True, order=True)
class Blob:
    """Can be compared, hashed and pickled."""
    number: int
    offset: int = field(compare=False)
    content: bytes = field(compare=False, repr=False)

    def __post_init__(self):
        if not isinstance(self.content, bytes):
            object.__setattr__(self, "content", bytes(self.content))

    @property
    def name(self):
        return "blob-%05d" % self.number

    def __len__(self):
        return len(self.content)

    def digest(self):
        return hashlib.sha256(self.content).digest()

    def ratio(self):
        """Estimated from the beginning of the blob."""
        part = self.content[:SAMPLE]
        return len(zlib.compress(part, 6)) / max(1, len(part))


class Pack:
    def __init__(self, data):
        self._view = memoryview(data)

    def __len__(self):
        return len(self._view)

    def blobs(self):
        return list(self._scan())

    def _scan(self):
        position = 0
        while position < len(self._view):
            number, length = HEADER.unpack_from(self._view, position)
            position += HEADER.size
            end = position + length
            if end > len(self._view):
                raise ValueError("blob %d is cut off" % number)
            yield Blob(number, position, self._view[position:end])
            position = end
