"""What a wheel says that its files are."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import posixpath
import zipfile

_BLOCK = 1 << 20


class BadWheelError(Exception):
    """A file that is no wheel, or one that names files outside its folder."""


def digest_of(path: str) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    found = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(_BLOCK), b""):
            found.update(block)
    return found.hexdigest()


def contents(wheel: zipfile.ZipFile) -> dict[str, tuple[str, str]]:
    """Of each file that belongs among the packages, by its path there: its name in the wheel, and its SHA-256.

    The hashes are those of RECORD, so that nothing has to be unpacked to know them; RECORD itself has none there.
    Scripts, headers and data of a wheel belong elsewhere and are left out.
    """
    record = [name for name in wheel.namelist() if name.count("/") == 1 and name.endswith(".dist-info/RECORD")]
    if len(record) != 1:
        raise BadWheelError("it has no RECORD")
    text = wheel.read(record[0])
    rows = csv.reader(io.StringIO(text.decode()))
    listed = {row[0]: row[1] for row in rows if len(row) > 1 and row[1]}
    listed[record[0]] = "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(text).digest()).decode()
    found = {}
    for info in wheel.infolist():
        name = info.filename
        place = None if info.is_dir() else _place_of(name)
        if place is None:
            continue
        if name not in listed:
            raise BadWheelError(f"its RECORD does not have {name}")
        found[place] = (name, _hexadecimal(listed[name]))
    return found


def _place_of(name: str) -> str | None:
    """Where a file of a wheel belongs below the folder of packages; None for what belongs elsewhere."""
    first, _, rest = name.partition("/")
    if first.endswith(".data"):
        kind, _, rest = rest.partition("/")
        if kind not in ("purelib", "platlib"):
            return None
        name = rest
    if name != posixpath.normpath(name) or name.startswith(("/", "..")) or "\\" in name or ":" in name:
        raise BadWheelError(f"it has a file called {name}")
    return name


def _hexadecimal(listed: str) -> str:
    kind, _, value = listed.partition("=")
    if kind != "sha256":
        raise BadWheelError(f"its RECORD has hashes of the kind {kind}")
    return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).hex()
