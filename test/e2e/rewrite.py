"""Rewrites a pair of programs so that they do the same: other names, another order, another module, more idle time.

    python rewrite.py FOLDER CULPRIT-FILE CULPRIT-LINE KIND...

FOLDER has base/ and head/, which are rewritten in place and alike. KIND is rename, reorder, move or idle. The culprit
is a line of head; `move` puts the code around it into a module of its own. Prints the old names by the new as JSON.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import io
import json
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Union

Definition = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef]
Function = (ast.FunctionDef, ast.AsyncFunctionDef)
HELPER = "moved_here"
IDLE = 0.4


def first_line(node: Definition) -> int:
    """Line where a definition begins, its decorators included."""
    return min([node.lineno, *(one.lineno for one in node.decorator_list)])


def block(lines: list[str], node: ast.stmt) -> list[str]:
    """The lines of a statement."""
    start = first_line(node) if isinstance(node, (*Function, ast.ClassDef)) else node.lineno
    return lines[start - 1 : node.end_lineno]


def rows_of_functions(body: list[ast.stmt]) -> Iterator[list[ast.stmt]]:
    """Functions that follow one another; with a decorator the order can matter."""
    row: list[ast.stmt] = []
    for node in body:
        if isinstance(node, Function) and not node.decorator_list:
            row.append(node)
            continue
        yield row
        row = []
    yield row


def reordered(text: str) -> str:
    """The functions of each row in reverse order, in classes and at the top level."""
    inner = [node.body for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
    for body in inner:
        text = with_reversed(text, body)
    return with_reversed(text, ast.parse(text).body)


def with_reversed(text: str, body: list[ast.stmt]) -> str:
    lines = text.splitlines()
    for row in reversed(list(rows_of_functions(body))):
        if len(row) < 2:
            continue
        blocks = [block(lines, node) for node in row]
        gaps = [lines[one.end_lineno or 0 : first.lineno - 1] for one, first in zip(row, row[1:])]
        mixed = list(blocks[-1])
        for gap, part in zip(gaps, reversed(blocks[:-1])):
            mixed += gap + part
        lines[row[0].lineno - 1 : row[-1].end_lineno] = mixed
    return "\n".join(lines) + "\n"


def names_in(node: ast.AST) -> set[str]:
    """Names that are read anywhere inside."""
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def bound(node: ast.stmt) -> set[str]:
    """Names that a statement of the top level binds, imports left out."""
    if isinstance(node, (*Function, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        return {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    return set()


def definition_at(text: str, line: int) -> str | None:
    """Name of the function or class of the top level around a line."""
    for node in ast.parse(text).body:
        if isinstance(node, (*Function, ast.ClassDef)) and first_line(node) <= line <= (node.end_lineno or 0):
            return node.name
    return None


def moved(text: str, name: str) -> tuple[str, str]:
    """A module without a definition and all that it needs, and the helper module that has them."""
    tree = ast.parse(text)
    wanted = {name}
    own = {name for node in tree.body for name in bound(node)}
    while True:
        needed = {name for node in tree.body if bound(node) & wanted for name in names_in(node)}
        more = (needed & own) - wanted
        if not more:
            break
        wanted |= more
    lines = text.splitlines()
    imports = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    helper = [line for node in imports for line in block(lines, node)]
    kept = list(lines)
    for node in [node for node in tree.body if bound(node) & wanted]:
        helper += ["", "", *block(lines, node)]
        start = first_line(node) if isinstance(node, (*Function, ast.ClassDef)) else node.lineno
        kept[start - 1 : node.end_lineno] = [""] * len(block(lines, node))
    place = max(node.end_lineno or 0 for node in imports) if imports else 0
    kept.insert(place, f"from {HELPER} import {', '.join(sorted(wanted))}")
    return "\n".join(kept) + "\n", "\n".join(helper) + "\n"


def idle(text: str) -> str:
    """A pause at the start of what asyncio.run is given, else where the program starts."""
    tree = ast.parse(text)
    entry = re.search(r"asyncio\.run\((\w+)\(", text)
    lines = text.splitlines()
    for node in tree.body:
        if entry is not None and isinstance(node, ast.AsyncFunctionDef) and node.name == entry.group(1):
            lines.insert(node.body[0].lineno - 1, f"    await asyncio.sleep({IDLE})")
            return "\n".join(lines) + "\n"
    for node in tree.body:
        if entry is None and isinstance(node, ast.If) and "__main__" in ast.dump(node.test):
            lines[node.body[0].lineno - 1 : node.body[0].lineno - 1] = ["    import time", f"    time.sleep({IDLE})"]
            return "\n".join(lines) + "\n"
    return text


def own_names(tree: ast.AST) -> set[str]:
    """Names that a file defines: functions, classes, parameters, variables, attributes of self."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (*Function, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            found.add(node.attr)
    return found


def foreign_names(tree: ast.AST, own: set[str]) -> set[str]:
    """Names that mean something elsewhere: modules and what is in them, keywords, words of strings and f-strings."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                found |= set((alias.asname or alias.name).split("."))
            found |= set((node.module or "").split(".")) if isinstance(node, ast.ImportFrom) else set()
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
            for module in modules:
                found |= set() if module.split(".")[0] in own else names_of(module)
        elif isinstance(node, ast.keyword) and node.arg is not None:
            found.add(node.arg)
        elif isinstance(node, ast.JoinedStr):
            found |= names_in(node) | {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= set(re.findall(r"\w+", node.value))
    return found


def names_of(module: str) -> set[str]:
    """What a module of the standard library has, and what its classes have."""
    loaded = importlib.import_module(module)
    found = set(dir(loaded))
    for value in list(vars(loaded).values()):
        if isinstance(value, type):
            found |= set(dir(value))
    return found


def imported_from(own: set[str], tree: ast.AST) -> set[str]:
    """Names of own modules that a file imports: they are renamed where they are defined."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in own:
            found |= {alias.name for alias in node.names}
    return found


def new_names(files: list[Path]) -> dict[str, str]:
    """New names by the old ones, for the files of both sides."""
    modules = {path.stem for path in files} | {path.parent.name for path in files}
    trees = [ast.parse(path.read_text()) for path in files]
    own = {name for tree in trees for name in own_names(tree)}
    ours = {name for tree in trees for name in imported_from(modules, tree)}
    foreign = {name for tree in trees for name in foreign_names(tree, modules)} - ours
    for value in list(vars(builtins).values()):
        foreign |= set(dir(value)) if isinstance(value, type) else set()
    foreign |= set(dir(builtins)) | {HELPER}
    names = sorted(name for name in own - foreign if not name.startswith("__"))
    return {name: f"item{number}" for number, name in enumerate(names)}


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with other names; strings, comments and the layout of lines stay."""
    lines = text.splitlines(keepends=True)
    tokens = [one for one in tokenize.generate_tokens(io.StringIO(text).readline) if one.type == tokenize.NAME]
    for token in reversed(tokens):
        new = names.get(token.string)
        if new is not None:
            row, column = token.start
            line = lines[row - 1]
            lines[row - 1] = line[:column] + new + line[column + len(token.string) :]
    return "".join(lines)


def main(folder: Path, culprit: str, line: int, kinds: list[str]) -> None:
    sides = [folder / "base", folder / "head"]
    unit = definition_at((folder / "head" / culprit).read_text(), line)
    if "move" in kinds:
        if unit is None:
            raise SystemExit(f"{culprit}:{line} lies in no function or class")
        for side in sides:
            rest, helper = moved((side / culprit).read_text(), unit)
            (side / culprit).write_text(rest)
            (side / f"{HELPER}.py").write_text(helper)
    files = sorted(path for side in sides for path in side.rglob("*.py"))
    if "idle" in kinds:
        for side in sides:
            main_file = side / "main.py"
            helper_file = side / f"{HELPER}.py"
            before = main_file.read_text()
            main_file.write_text(idle(before))
            if main_file.read_text() == before:
                helper_file.write_text(idle_in_helper(helper_file.read_text(), before))
            if not any(f"sleep({IDLE})" in path.read_text() for path in side.rglob("*.py")):
                raise SystemExit(f"{side.name} has no place for a pause")
    if "reorder" in kinds:
        for path in files:
            path.write_text(reordered(path.read_text()))
    names = new_names(files) if "rename" in kinds else {}
    for path in files:
        path.write_text(renamed(path.read_text(), names))
    if "rename" in kinds and not names:
        raise SystemExit("nothing could be renamed")
    print(json.dumps({new: old for old, new in names.items()}))


def idle_in_helper(text: str, program: str) -> str:
    """The pause, where what the program runs was moved away from it."""
    entry = re.search(r"asyncio\.run\(\w+\(", program)
    return idle(f"{text}# {entry.group(0)}\n" if entry else text)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4:])
