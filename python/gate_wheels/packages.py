"""A private folder of packages: written from wheels, and looked at again before it is used."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterator
from typing import Any

from gate_wheels.contents import BadWheelError, contents, digest_of

MOST_NAMED = 20


def unpack(folder: str, wheels: str, allowed: list[str] | None) -> dict[str, Any]:
    """Writes the packages of all wheels into a folder; answers as ``verify`` does."""
    found = _Wheels(wheels, allowed)
    if not found.wrong:
        for path, expected in found.of.items():
            with zipfile.ZipFile(path) as wheel:
                for place, (name, _) in expected.items():
                    target = os.path.join(folder, *place.split("/"))
                    os.makedirs(os.path.dirname(target), exist_ok=True)
                    with open(target, "wb") as file:
                        file.write(wheel.read(name))
    return _compared(folder, found)


def verify(folder: str, wheels: str, allowed: list[str] | None) -> dict[str, Any]:
    """Compares each file of a folder with the wheels that are kept: it was changed, is missing, or nobody put it there.

    ``allowed`` has the SHA-256 that a wheel may have; with None any wheel is believed. ``sha256`` is one hash of all
    paths and hashes together. Nothing is followed that is a link.
    """
    return _compared(folder, _Wheels(wheels, allowed))


def _compared(folder: str, found: _Wheels) -> dict[str, Any]:
    wrong = list(found.wrong)
    expected = {place: digest for one in found.of.values() for place, (_, digest) in one.items()}
    there = dict(_files(folder))
    for place in sorted(there.keys() | expected.keys()):
        path = os.path.join(folder, *place.split("/"))
        if place not in expected:
            wrong.append([path, "does not belong there"])
        elif place not in there:
            wrong.append([path, "is missing"])
        elif not there[place] or digest_of(path) != expected[place]:
            wrong.append([path, "was changed"])
    total = hashlib.sha256("".join(f"{place} {expected[place]}\n" for place in sorted(expected)).encode())
    return {"wrong": wrong[:MOST_NAMED], "sha256": total.hexdigest()}


class _Wheels:
    """The wheels of a folder, and what is wrong with them."""

    def __init__(self, folder: str, allowed: list[str] | None) -> None:
        self.of: dict[str, dict[str, tuple[str, str]]] = {}
        self.wrong: list[list[str]] = []
        for name, plain in sorted(_files(folder)):
            path = os.path.join(folder, name)
            if not plain or (allowed is not None and digest_of(path) not in allowed):
                self.wrong.append([path, "is not a file that the lock names"])
                continue
            try:
                with zipfile.ZipFile(path) as wheel:
                    self.of[path] = contents(wheel)
            except (BadWheelError, zipfile.BadZipFile, ValueError) as error:
                self.wrong.append([path, f"is not a wheel: {error}"])
        if not self.of and not self.wrong:
            self.wrong.append([folder, "has no wheel"])


def _files(folder: str) -> Iterator[tuple[str, bool]]:
    """Files below a folder, by their path in it with "/", and whether each is a plain one; links are not followed."""
    open_folders = [""]
    while open_folders:
        below = open_folders.pop()
        try:
            entries = list(os.scandir(os.path.join(folder, below)))
        except OSError:
            continue
        for entry in entries:
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.is_dir(follow_symlinks=False):
                open_folders.append(path)
            else:
                yield path, entry.is_file(follow_symlinks=False)
