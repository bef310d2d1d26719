"""Builds a small site whose pages show when they were changed last."""
import tempfile
import zlib
from pathlib import Path

from repository import write_repository
from revision import Dates
from site_builder import build

PAGES = 44


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        names = write_repository(root, PAGES)
        html = build(names, Dates(root))
    print("pages", len(html), "checksum", zlib.crc32("".join(html).encode()))


if __name__ == "__main__":
    main()
