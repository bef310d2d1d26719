"""A bundle that is downloaded."""
import hashlib

from reader import RangeReader

BLOCK_SIZE = 49_152


class Bundle:
    def __init__(self, port):
        self.port = port

    def download(self):
        digest = hashlib.sha256()
        size = 0
        reader = RangeReader(self.port, BLOCK_SIZE)
        for block in reader:
            digest.update(block)
            size += len(block)
        reader.close()
        return size, digest.hexdigest()[:16]
