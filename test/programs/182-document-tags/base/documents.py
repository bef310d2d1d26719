"""Documents as they come from the store, and what is derived from them."""
import functools
import hashlib
import zlib


class Document:
    """One revision of a document with its body."""

    def __init__(self, name, revision, body):
        self.name = name
        self.revision = revision
        self._body = body

    @functools.cached_property
    def fingerprint(self):
        return hashlib.blake2b(self._body, digest_size=16).hexdigest()

    @functools.cached_property
    def weight(self):
        return zlib.adler32(self._body[:4096]) % 1000

    def etag(self):
        return '"%s-%d"' % (self.fingerprint[:12], self.revision)


class Store:
    """Reads documents; a revision changes every byte."""

    SIZE = 512 * 1024

    def read(self, name, revision):
        seed = hashlib.sha256(("%s:%d" % (name, revision)).encode()).digest()
        return Document(name, revision, seed * (self.SIZE // len(seed)))
