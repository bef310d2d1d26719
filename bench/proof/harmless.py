"""Makes one edit that changes nothing of what a program does, at a place that nobody has touched yet.

    echo '{"root": ".", "seed": 1, "taken": {"main.py": [[3, 4]]}}' | python harmless.py

Kinds: a renamed local variable, a docstring, a pure helper function, two imports in another order, another wording of
what is printed. ``taken`` has lines that must stay as they are, by file. Prints the kind, or nothing when no edit fits.
"""

from __future__ import annotations

import ast
import json
import os
import random
import re
import sys
from typing import Callable

Lines = list[str]
Edit = Callable[[random.Random, ast.Module, Lines, set[int]], bool]
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def free(taken: set[int], first: int, last: int) -> bool:
    """Whether lines, and one on each side of them, are untouched: neighbours would become one hunk."""
    return not taken & set(range(first - 1, last + 2))


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, FUNCTIONS)]


def rename(choice: random.Random, tree: ast.Module, lines: Lines, taken: set[int]) -> bool:
    found: list[tuple[str, list[tuple[int, int]]]] = []
    for function in functions(tree):
        nodes = list(ast.walk(function))
        kept = {item.arg for item in ast.walk(function) if isinstance(item, ast.arg)}
        kept |= {name for item in nodes if isinstance(item, (ast.Global, ast.Nonlocal)) for name in item.names}
        kept |= {item.id for text in nodes if isinstance(text, ast.JoinedStr) for item in ast.walk(text) if isinstance(item, ast.Name)}
        names = [item for item in nodes if isinstance(item, ast.Name)]
        for name in sorted({item.id for item in names if isinstance(item.ctx, ast.Store)} - kept):
            places = [(item.lineno, item.col_offset) for item in names if item.id == name]
            if all(free(taken, line, line) for line, _ in places) and len({line for line, _ in places}) <= 3:
                found.append((name, places))
    if not found:
        return False
    name, places = choice.choice(found)
    for line, column in sorted(places, reverse=True):
        text = lines[line - 1].encode()
        lines[line - 1] = (text[:column] + b"the_" + text[column:]).decode()
    return True


def docstring(choice: random.Random, tree: ast.Module, lines: Lines, taken: set[int]) -> bool:
    found = [
        item
        for item in functions(tree)
        if ast.get_docstring(item) is None and item.body[0].lineno > item.lineno
        and free(taken, item.body[0].lineno - 1, item.body[0].lineno)
    ]
    if not found:
        return False
    first = choice.choice(found).body[0]
    lines.insert(first.lineno - 1, " " * first.col_offset + '"""Does what its name says."""\n')
    return True


def helper(choice: random.Random, tree: ast.Module, lines: Lines, taken: set[int]) -> bool:
    found = [item for item in tree.body if isinstance(item, FUNCTIONS) and not item.decorator_list and free(taken, item.lineno - 2, item.lineno)]
    if not found:
        return False
    number = choice.randrange(10_000)
    text = f"def shortened_{number}(text, length=40):\n    if len(text) <= length:\n        return text\n    return text[: length - 3] + '...'\n\n\n"
    at = choice.choice(found).lineno - 1
    lines[at:at] = text.splitlines(keepends=True)
    return True


def imports(choice: random.Random, tree: ast.Module, lines: Lines, taken: set[int]) -> bool:
    found = [
        (one.lineno, other.lineno)
        for one, other in zip(tree.body, tree.body[1:])
        if isinstance(one, ast.Import) and isinstance(other, ast.Import)
        and one.lineno == one.end_lineno and other.lineno == one.lineno + 1 and free(taken, one.lineno, other.lineno)
    ]
    if not found:
        return False
    one, other = choice.choice(found)
    lines[one - 1], lines[other - 1] = lines[other - 1], lines[one - 1]
    return True


def wording(choice: random.Random, tree: ast.Module, lines: Lines, taken: set[int]) -> bool:
    found = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
        and node.lineno == node.end_lineno and free(taken, node.lineno, node.lineno)
        and re.search(r'print\("%', lines[node.lineno - 1])
    ]
    if not found:
        return False
    line = choice.choice(found)
    lines[line - 1] = lines[line - 1].replace('print("', 'print("done: ', 1)
    return True


KINDS: dict[str, Edit] = {
    "a local renamed": rename,
    "a docstring": docstring,
    "a helper": helper,
    "imports in another order": imports,
    "another wording": wording,
}


def main() -> None:
    request = json.load(sys.stdin)
    choice = random.Random(request["seed"])
    files = sorted(
        os.path.relpath(os.path.join(folder, name), request["root"])
        for folder, _, names in os.walk(request["root"])
        for name in names
        if name.endswith(".py") and name != "entry.py"
    )
    attempts = [(file, kind) for file in files for kind in KINDS]
    choice.shuffle(attempts)
    for file, kind in attempts:
        path = os.path.join(request["root"], file)
        with open(path, encoding="utf-8") as source:
            lines = source.read().splitlines(keepends=True)
        taken = {line for first, last in request["taken"].get(file, []) for line in range(first, last + 1)}
        if KINDS[kind](choice, ast.parse("".join(lines)), lines, taken):
            ast.parse("".join(lines))
            with open(path, "w", encoding="utf-8") as target:
                target.write("".join(lines))
            print(f"{kind} in {file}")
            return


if __name__ == "__main__":
    main()
