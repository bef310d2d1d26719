"""A file's text on both sides at once: what is common, and edits that belong to units.

A segment is a text that both sides have, or ``[unit, head, base]``: segments that stand there in head, and those that
stand there once the unit is undone. Edits lie in one another where a unit was changed inside of one that was moved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Union

Segment = Union[str, list[Any]]


def edit(unit: int, head: list[Segment], base: list[Segment]) -> list[Segment]:
    """An edit of a unit; nothing where both sides are the same text."""
    if all(isinstance(one, str) for one in (*head, *base)) and "".join(map(str, head)) == "".join(map(str, base)):
        return head
    return [[unit, head, base]]


def rendered(segments: list[Segment], undone: Collection[int]) -> str:
    """The text of head with some units undone."""
    return "".join(_texts(segments, undone))


def _texts(segments: list[Segment], undone: Collection[int]) -> Iterator[str]:
    for one in segments:
        if isinstance(one, str):
            yield one
        else:
            yield from _texts(one[2] if one[0] in undone else one[1], undone)


def units_in(segments: list[Segment]) -> Iterator[int]:
    """The units of all edits, one as often as it has edits."""
    for one in segments:
        if not isinstance(one, str):
            yield one[0]
            yield from units_in(one[1])
            yield from units_in(one[2])


def renumbered(segments: list[Segment], numbers: dict[int, int]) -> list[Segment]:
    """The same with other numbers; neighbouring texts are one."""
    found: list[Segment] = []
    for one in segments:
        if not isinstance(one, str):
            found.append([numbers[one[0]], renumbered(one[1], numbers), renumbered(one[2], numbers)])
        elif found and isinstance(found[-1], str):
            found[-1] += one
        elif one:
            found.append(one)
    return found
