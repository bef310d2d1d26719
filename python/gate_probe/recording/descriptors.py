"""Files that the probe keeps open: above the numbers that the program gets, and closed only if still its own."""

from __future__ import annotations

import os

#: The probe's numbers begin here, or well below the limit where that is lower: the program has the same as without it.
FIRST = 700
ROOM = 64


class KeptFile:
    """A file of the kernel that is read again and again from its beginning; nothing where it cannot be opened."""

    __slots__ = ("fd", "_identity")

    def __init__(self, path: str) -> None:
        self.fd: int | None = None
        self._identity = (0, 0)
        try:
            fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return
        try:
            self.fd = _moved_up(fd)
            self._identity = _identity(self.fd)
        except OSError:
            self.close()

    def read(self) -> bytes:
        """Up to 100 bytes; none when it is closed, or when the program closed it or has a file of that number."""
        if self.fd is None:
            return b""
        try:
            return os.pread(self.fd, 100, 0)
        except OSError:
            return b""

    def close(self) -> None:
        """Closes the file, unless the program has closed all that it does not know and got the number for itself."""
        fd, self.fd = self.fd, None
        if fd is None:
            return
        try:
            if _identity(fd) == self._identity:
                os.close(fd)
        except OSError:
            pass

    def __del__(self) -> None:
        try:
            self.close()
        except Exception:  # the interpreter ends, and takes its modules away
            pass


def _identity(fd: int) -> tuple[int, int]:
    found = os.fstat(fd)
    return found.st_dev, found.st_ino


def _moved_up(fd: int) -> int:
    """The same file under a number that a program does not come to so soon."""
    try:
        from fcntl import F_DUPFD_CLOEXEC, fcntl

        first = min(FIRST, os.sysconf("SC_OPEN_MAX") - ROOM)
        if first <= fd:
            return fd
        moved = fcntl(fd, F_DUPFD_CLOEXEC, first)
    except (ImportError, OSError, ValueError):
        return fd
    os.close(fd)
    return moved
