"""All facts of one file."""

from __future__ import annotations

import ast
import os
import tokenize
from collections.abc import Iterator
from typing import Any

from .blocking import replacement_of
from .loops import SLEEPS, describe, loops_in
from .names import Function, dotted, has_await, imported_names, own_nodes, read_names, resolved, targets_of
from .numbers import numbers
from .sharing import STATEFUL, Sharing
from .statements import decorators_of, docstring_of, first_line, statements

LARGEST = 2_000_000
_LISTS = ("functions", "statements", "loops", "sequences", "calls", "groups", "sections", "numbers", "imports")
_OFFLOADING = ("to_thread", "run_in_executor", "submit", "run_sync", "map")
_GROUPS = ("gather", "wait", "as_completed", "create_task", "ensure_future", "start_soon")
_LOCKS = ("lock", "mutex", "sem", "limit", "condition")


def facts_of_file(root: str, name: str) -> dict[str, Any]:
    """The facts of ``name`` below ``root``; with an ``error`` and empty lists when it cannot be read."""
    path = os.path.realpath(os.path.join(root, name))
    try:
        if not path.startswith(root.rstrip(os.sep) + os.sep) or os.path.getsize(path) > LARGEST:
            return _failed("the file is outside of the tree, or larger than 2 MB")
        with tokenize.open(path) as source:
            tree = ast.parse(source.read())
        return _facts(tree)
    except SyntaxError as error:
        return _failed(f"{error.lineno}:{error.offset} {error.msg}")
    except RecursionError:
        return _failed("the code is nested too deeply")
    except (OSError, ValueError) as error:
        return _failed(str(error))


def _failed(error: str) -> dict[str, Any]:
    facts: dict[str, Any] = {name: [] for name in _LISTS}
    facts["error"] = error[:500]
    return facts


def _facts(tree: ast.Module) -> dict[str, Any]:
    imports, sharing = imported_names(tree), Sharing(tree)
    functions = list(_functions(tree, ""))
    loops: list[dict[str, Any]] = []
    sequences: list[dict[str, Any]] = []
    for name, function in [("<module>", tree), *functions]:
        loops += [{"function": name, **describe(loop, imports, sharing)} for loop in loops_in(function)]
        sequences += _sequences(name, function, imports, sharing)
    offloaded = _offloaded(tree)
    awaited = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Await)}
    return {
        "error": None,
        "functions": [
            {
                "from": first_line(node),
                **_span(node),
                "name": name,
                "async": isinstance(node, ast.AsyncFunctionDef),
                "decorators": decorators_of(node, imports),
                "docstring": docstring_of(node),
            }
            for name, node in functions
        ],
        "statements": list(statements(tree.body)),
        "loops": loops,
        "sequences": sequences,
        "calls": list(_calls(tree, imports, awaited, offloaded)),
        "groups": list(_groups(tree, imports)),
        "sections": list(_sections(tree)),
        "numbers": numbers(tree),
        "imports": list(_imports(tree)),
    }


def _span(node: ast.AST) -> dict[str, int]:
    line = getattr(node, "lineno", 1)
    return {"line": line, "endLine": getattr(node, "end_lineno", None) or line}


def _functions(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield prefix + child.name, child
            yield from _functions(child, prefix + child.name + ".<locals>.")
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, prefix + child.name + ".")
        else:
            yield from _functions(child, prefix)


def _blocks(function: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in [function, *own_nodes(function)]:
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            own = node is function or not isinstance(node, (*Function, ast.ClassDef))
            if own and isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield block


def _sequences(name: str, function: ast.AST, imports: dict[str, str], sharing: Sharing) -> Iterator[dict[str, Any]]:
    """Awaits in neighbouring simple statements."""
    for block in _blocks(function):
        row: list[ast.stmt] = []
        for statement in [*block, None]:
            simple = isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return))
            if statement is not None and simple and has_await(statement):
                row.append(statement)
                continue
            if len(row) > 1:
                yield {
                    "function": name,
                    "lines": [item.lineno for item in row],
                    "independent": _independent(row, imports, sharing),
                }
            row = []


def _independent(row: list[ast.stmt], imports: dict[str, str], sharing: Sharing) -> bool:
    bound: set[str] = set()
    streams: set[str] = set()
    for statement in row:
        if read_names(statement) & bound:
            return False
        awaits = [node for node in own_nodes(statement) if isinstance(node, ast.Await)]
        if any(sharing.reads(node) & bound for node in awaits):
            return False
        bound |= set().union(*map(sharing.sets, awaits))
        given = set().union(*map(sharing.in_order, awaits))
        if given & streams:
            return False
        streams |= given
        for node in own_nodes(statement):
            call = node.value if isinstance(node, ast.Await) else None
            if not isinstance(call, ast.Call):
                continue
            if (resolved(call.func, imports) or "") in SLEEPS:
                return False
            if isinstance(call.func, ast.Attribute) and call.func.attr in STATEFUL:
                return False
        if isinstance(statement, ast.Assign):
            bound |= set().union(*(targets_of(target) for target in statement.targets))
        elif isinstance(statement, (ast.AugAssign, ast.AnnAssign)):
            bound |= targets_of(statement.target)
    return True


def _offloaded(tree: ast.AST) -> set[int]:
    """Calls inside lambdas and partials that are handed to a thread or a process."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (dotted(node.func) or "").split(".")[-1] in _OFFLOADING:
            for argument in node.args:
                found |= {id(inner) for inner in ast.walk(argument) if isinstance(inner, ast.Call)}
    return found


def _calls(tree: ast.AST, imports: dict[str, str], awaited: set[int], offloaded: set[int]) -> Iterator[dict[str, Any]]:
    for node in ast.walk(tree):
        name = resolved(node.func, imports) if isinstance(node, ast.Call) else None
        if name is not None:
            yield {
                **_span(node),
                "name": name[:500],
                "awaited": id(node) in awaited,
                "offloaded": id(node) in offloaded,
                "replacement": replacement_of(name),
            }


def _groups(tree: ast.AST, imports: dict[str, str]) -> Iterator[dict[str, Any]]:
    for function in [tree, *(node for node in ast.walk(tree) if isinstance(node, Function))]:
        loops = [node for node in own_nodes(function) if isinstance(node, (ast.For, ast.While, ast.AsyncFor))]
        bounded = "Semaphore" in {name.split(".")[-1] for name in imports.values()} or any(
            isinstance(node, ast.Call) and (dotted(node.func) or "").endswith("Semaphore") for node in ast.walk(tree)
        )
        for node in own_nodes(function):
            kind = (resolved(node.func, imports) or "").split(".")[-1] if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and kind in _GROUPS:
                spread = any(isinstance(item, (ast.Starred, ast.ListComp, ast.GeneratorExp)) for item in node.args)
                inside = any(loop.lineno <= node.lineno <= (loop.end_lineno or 0) for loop in loops)
                yield {**_span(node), "kind": kind, "overCollection": spread or inside, "bounded": bounded}


def _sections(tree: ast.AST) -> Iterator[dict[str, Any]]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.With, ast.AsyncWith)):
            for item in node.items:
                text = ast.unparse(item.context_expr)
                if any(word in text.lower() for word in _LOCKS):
                    yield {**_span(node), "lock": text[:500], "async": isinstance(node, ast.AsyncWith)}


def _imports(tree: ast.Module) -> Iterator[dict[str, Any]]:
    inner = {id(child) for node in ast.walk(tree) if isinstance(node, Function) for child in ast.walk(node)}
    for node in ast.walk(tree):
        modules: list[str] | None = None
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = ["." * node.level + (node.module or "")]
        if modules is not None:
            yield {**_span(node), "modules": modules, "topLevel": id(node) not in inner}
