"""The line of an instruction, and the name of a function: looked up after the run, or when a child writes its notes."""

from __future__ import annotations

from types import CodeType


def line_of(code: CodeType, instruction: int) -> int:
    """The line of an instruction (``f_lasti``: a byte offset on every supported version).

    Some have none: a jump back to the head of a loop on 3.10 and 3.11. They belong to the line before.
    """
    # PYVERSIONS: what f_lasti counts, and co_lines (3.10)
    if instruction < 0:
        return code.co_firstlineno
    line = code.co_firstlineno
    if hasattr(code, "co_lines"):
        for start, _, number in code.co_lines():
            if start > instruction:
                break
            line = number or line
        return line
    import dis

    for start, number in dis.findlinestarts(code):
        if start > instruction:
            break
        line = number
    return line


def qualname(code: CodeType) -> str:
    """``co_qualname`` where there is one (3.11), else the plain name."""
    # PYVERSIONS
    name: str = getattr(code, "co_qualname", code.co_name)
    return name
