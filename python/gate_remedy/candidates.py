"""Which changes are worth trying for a cause. None of them is good advice before it was run and measured."""

from __future__ import annotations

import itertools
import os
import tokenize
from collections.abc import Iterator
from typing import Any

from gate_facts.file import LARGEST

from .blocking import Place, blocking_candidates
from .bounded import bounded_candidates
from .edits import Candidate, described
from .gather import gather_candidates
from .lazy import lazy_candidates
from .release import release_candidates
from .rows import row_candidates
from .source import Source

MOST = 6
MOST_FILES = 50
#: How many may run at once: what is gained by more is tried only when less does not suffice.
_FOR_TIME = [10, 32]
#: The other way round: the loosest bound that brings the memory back costs the least time.
_FOR_MEMORY = [32, 16, 8]


def candidates_of(request: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes for ``class`` at ``places`` (inside out) in ``files`` below ``root``, the best first."""
    places: list[Place] = [(file, line, function) for file, line, function in request["places"]]
    sources = dict(_sources(request["root"], request["files"]))
    found = itertools.islice(_of_class(request["root"], request["class"], sources, places), MOST)
    answers = [described(candidate) for candidate in found]
    return [answer for answer in answers if _parses(answer["text"])]


def _of_class(root: str, name: str, sources: dict[str, Source], places: list[Place]) -> Iterator[Candidate]:
    if name == "blocking-call":
        yield from blocking_candidates(sources, places)
    elif name == "sequential-awaits":
        yield from gather_candidates(sources, places, _FOR_TIME)
        yield from row_candidates(root, sources, places)
    elif name == "memory":
        yield from bounded_candidates(sources, places, _FOR_MEMORY)
    elif name == "lock-contention":
        yield from release_candidates(sources, places)
    elif name == "slow-import":
        yield from lazy_candidates(sources, places)


def _sources(root: str, files: list[str]) -> Iterator[tuple[str, Source]]:
    real = os.path.realpath(root)
    for name in files[:MOST_FILES]:
        path = os.path.realpath(os.path.join(real, name))
        try:
            if path.startswith(real.rstrip(os.sep) + os.sep) and os.path.getsize(path) <= LARGEST:
                with open(path, "rb") as file:
                    encoding, _ = tokenize.detect_encoding(file.readline)
                # in another encoding the text could not be written again as it was
                if encoding in ("utf-8", "utf-8-sig"):
                    with open(path, encoding="utf-8", newline="") as text:
                        yield name, Source(name, text.read())
        except (OSError, SyntaxError, ValueError, RecursionError):
            continue


def _parses(text: str) -> bool:
    try:
        compile(text, "<candidate>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError):
        return False
    return True
