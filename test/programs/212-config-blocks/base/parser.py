"""Reads an indented configuration into a tree of blocks."""
from model import Block


def parse(text):
    root = Block("")
    stack = [(-1, root)]
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped:
            continue
        indent = len(line) - len(line.lstrip())
        while stack[-1][0] >= indent:
            stack.pop()
        block = Block(stripped)
        stack[-1][1].append(block)
        stack.append((indent, block))
    return root
