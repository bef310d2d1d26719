"""Names in a syntax tree: what a dotted name resolves to, and what is read and written where."""

from __future__ import annotations

import ast
from collections.abc import Iterator

Function = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def imported_names(tree: ast.AST) -> dict[str, str]:
    """Every name that an import statement of the file binds, with the dotted name it stands for."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            for alias in node.names:
                joint = "" if module.endswith(".") or not module else "."
                found[alias.asname or alias.name] = module + joint + alias.name
    return found


def dotted(node: ast.AST) -> str | None:
    """ "a.b.c" for names and attributes, None for anything else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        parts.append(node.id)
        return ".".join(reversed(parts))
    if isinstance(node, ast.Call):
        inner = dotted(node.func)
        return None if inner is None else ".".join([inner + "()", *list(reversed(parts))])
    return None


def resolved(node: ast.AST, imports: dict[str, str]) -> str | None:
    """The dotted name with its first part replaced by what was imported under it."""
    name = dotted(node)
    if name is None:
        return None
    first, dot, rest = name.partition(".")
    bare = first[:-2] if first.endswith("()") else first
    return imports.get(bare, bare) + first[len(bare) :] + dot + rest


def own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes below a node that run with it: not the bodies of functions and classes defined in it."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, (*Function, ast.ClassDef)):
            yield from own_nodes(child)


def read_names(node: ast.AST) -> set[str]:
    """Names and attributes ("self.cursor") that an expression or statement reads."""
    found: set[str] = set()
    for child in [node, *own_nodes(node)]:
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Load):
            found.add(child.id)
        elif isinstance(child, ast.Attribute) and isinstance(child.ctx, ast.Load):
            name = dotted(child)
            if name is not None:
                found.add(name)
    return found


def targets_of(node: ast.AST) -> set[str]:
    """Names and attributes that an assignment target binds; the container for a subscript."""
    if isinstance(node, (ast.Tuple, ast.List)):
        return set().union(*(targets_of(item) for item in node.elts)) if node.elts else set()
    if isinstance(node, ast.Starred):
        return targets_of(node.value)
    if isinstance(node, ast.Subscript):
        return targets_of(node.value)
    name = dotted(node)
    return set() if name is None else {name}


def has_await(node: ast.AST) -> bool:
    """Whether an await runs with this node."""
    return any(isinstance(child, (ast.Await, ast.AsyncFor, ast.AsyncWith)) for child in [node, *own_nodes(node)])


def runs_loop(node: ast.AST) -> bool:
    """Whether a call runs an event loop until something is done: outside of coroutines that is how one awaits."""
    name = (dotted(node.func) or "") if isinstance(node, ast.Call) else ""
    return name in ("asyncio.run", "anyio.run", "trio.run") or name.endswith(".run_until_complete")
