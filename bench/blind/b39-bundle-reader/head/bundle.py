"""A bundle that is downloaded."""
import contextlib
import hashlib
from typing import Callable, Optional, Tuple

from reader import RangeReader

Progress = Callable[[int], None]


class Bundle:
    """Downloads are checked while they arrive; somebody may want to know how far they are."""

    def __init__(self, port: int, progress: Optional[Progress] = None):
        self.port = port
        self.progress = progress

    def _seen(self, size: int) -> None:
        if self.progress is not None:
            self.progress(size)

    def download(self) -> Tuple[int, str]:
        """Size and digest of the bundle."""
        digest = hashlib.sha256()
        size = 0
        with contextlib.closing(RangeReader(self.port)) as reader:
            for block in reader:
                digest.update(block)
                size += len(block)
                self._seen(size)
        return size, digest.hexdigest()[:16]
