"""Stacks as they are recorded: pairs of a code object and an instruction, whose lines are looked up after the run.

While the program runs only these pairs are kept: computing a line number is slow, and each pair is seen many times.
"""

from __future__ import annotations

from types import CodeType

#: A code object and the byte offset of an instruction in it (``f_lasti``); -1 stands for its first line.
RawFrame = tuple[CodeType, int]
#: Frames from the inside out.
Stack = tuple[RawFrame, ...]

#: Frames that are kept of a stack.
DEEPEST = 40
#: The number of the site that is no line of the program.
NOWHERE = 0
