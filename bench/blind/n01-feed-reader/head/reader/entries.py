"""Entries of a feed."""
import json
import re
import zlib
from typing import Iterator, List, NamedTuple

TAG = re.compile(r"<[^>]+>")


class Entry(NamedTuple):
    """What the feed says of one article."""

    number: int
    author: str
    body: str

    @classmethod
    def parse(cls, line: str) -> "Entry":
        data = json.loads(line)
        return cls(data["id"], data["author"], data["body"])

    @property
    def text(self) -> str:
        """The body without its markup."""
        return TAG.sub(" ", self.body).replace("&amp;", "&")

    def words(self) -> List[str]:
        return [word for word in self.text.split() if word != "&"]


def lines(count: int) -> Iterator[str]:
    """A made-up feed."""
    for number in range(count):
        body = "".join(f"<p>{zlib.crc32(f'{number}-{part}'.encode())} &amp; more</p>" for part in range(44))
        yield json.dumps({"id": number, "author": f"author-{number % 23}", "body": body})


def feed(count: int) -> Iterator[Entry]:
    return (Entry.parse(line) for line in lines(count))
