"""Reads what the children of the program have noted, when the program has ended; nothing of it is taken on trust."""

from __future__ import annotations

import os
from collections.abc import Iterator
from json.decoder import JSONDecoder
from typing import Any

from gate_probe.data.children import Child, ChildFrame, Children, ChildSpan

from . import children as recording

#: Files that are read, and bytes of one and of all of them.
MOST_FILES = 512
LARGEST = 4_000_000
LARGEST_OF_ALL = 48_000_000
#: Frames of one stack.
DEEPEST = 64


def read(process: recording.Children) -> Children:
    """The children of this process, which has asked for ``process.started``; their files are gone after that."""
    known: list[Child] = []
    left = LARGEST_OF_ALL
    try:
        names = sorted(os.listdir(process.folder))
    except OSError:
        names = []
    for name in names:
        path = os.path.join(process.folder, name)
        lines = _lines(path, min(left, LARGEST)) if len(known) < MOST_FILES else []
        left -= sum(map(len, lines))
        child = _child(name, lines)
        if child is not None:
            known.append(child)
        try:
            os.unlink(path)
        except OSError:
            pass
    try:
        os.rmdir(process.folder)
    except OSError:
        pass
    return Children(process.started, known, tuple(process.births))


def _lines(path: str, most: int) -> list[str]:
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            chunks = []
            while most > 0:
                chunk = os.read(file, min(most, 1 << 20))
                if not chunk:
                    break
                chunks.append(chunk)
                most -= len(chunk)
        finally:
            os.close(file)
    except OSError:
        return []
    # the last line may be a part of one, where the child was killed
    return b"".join(chunks).decode("utf-8", "replace").split("\n")[:-1]


def _values(lines: list[str]) -> Iterator[list[Any]]:
    decode = JSONDecoder().decode
    for line in lines:
        try:
            value = decode(line)
        except (ValueError, RecursionError):
            return
        if not isinstance(value, list) or not value:
            return
        yield value


def _child(name: str, lines: list[str]) -> Child | None:
    """A child from its notes, as far as they make sense; None where not even their first line does."""
    values = _values(lines)
    try:
        kind, pid, creator, *times = next(values)
        spawned, begun, cpu, delay = (float(one) for one in times)
        if kind != "c" or not 0 <= spawned <= begun < 1e12 or not 0 <= cpu < 1e7 or not 0 <= delay < 1e7:
            return None
        pid, creator = int(pid), int(creator)
    except (StopIteration, ValueError, TypeError, OverflowError):
        return None
    frames: list[ChildFrame] = []
    stacks: list[tuple[int, ...]] = []
    spans: list[ChildSpan] = []
    ended, at = False, begun
    try:
        for kind, *rest in values:
            if kind == "f":
                frames.append(_frame(*rest))
            elif kind == "s":
                stacks.append(tuple([range(len(frames))[int(one)] for one in rest[0][:DEEPEST]]))
            elif kind == "t":
                now, computed, delayed, stack = float(rest[0]), float(rest[1]), float(rest[2]), int(rest[3])
                if not at <= now < 1e12 or not 0 <= computed < 1e7 or not 0 <= delayed < 1e7:
                    break
                if not -1 <= stack < len(stacks):
                    break
                computed = min(computed, now - at)
                spans.append(ChildSpan(at, now, computed, min(delayed, now - at - computed), stack))
                at = now
            elif kind == "e":
                ended = True
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    return Child(name, pid, creator, spawned, begun, cpu, delay, frames, stacks, spans, ended)


def _frame(file: Any, line: Any, function: Any, operation: Any) -> ChildFrame:
    # PYVERSIONS: the names of the instructions that call
    import opcode

    if not isinstance(file, str) or not isinstance(function, str):
        raise TypeError
    calls = "CALL" in opcode.opname[int(operation)]
    return ChildFrame(file[:4096], max(0, min(int(line), 10**9)), function[:256], calls)
