"""Puts messages together."""
from typing import Optional

from fragments import Fragment


class MessageTooLong(Exception):
    """The other side sent more than the limit allows."""


class Assembler:
    """Collects fragments until the last one of a message has come."""

    def __init__(self, limit: int = 1 << 26):
        self.limit = limit
        self._message = b""

    def feed(self, fragment: Fragment) -> Optional[bytes]:
        self._message += fragment.payload
        self._check(len(self._message))
        if not fragment.final:
            return None
        message, self._message = self._message, b""
        return message

    def _check(self, size: int) -> None:
        if size > self.limit:
            raise MessageTooLong(f"{size} bytes, {self.limit} are allowed")
