"""Loops that await: does a turn need what an earlier turn produced, and does the loop pause on purpose?

Conservative where it cannot know: "dependent" is the answer that accuses nobody.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any, Optional

from .names import dotted, has_await, own_nodes, read_names, resolved, runs_loop, targets_of
from .sharing import STATEFUL, Sharing

SLEEPS = {"asyncio.sleep", "anyio.sleep", "trio.sleep", "sleep"}
PACING_WORDS = ("limit", "throttle", "rate", "pace", "bucket", "backoff", "tick")

Loop = tuple[ast.AST, str, list[ast.AST], Optional[ast.AST]]


def loops_in(function: ast.AST) -> Iterator[Loop]:
    """(node, kind, body, condition or iterable) of the loops and comprehensions of one function that await."""
    for node in own_nodes(function):
        if isinstance(node, (ast.For, ast.AsyncFor)):
            kind = "for" if isinstance(node, ast.For) else "async for"
            body: list[ast.AST] = list(node.body)
            if kind == "async for" or any(_awaits(item) for item in body):
                yield node, kind, body, node.iter
        elif isinstance(node, ast.While):
            whole: list[ast.AST] = [node.test, *node.body]
            if any(_awaits(item) for item in whole):
                yield node, "while", whole, node.test
        elif isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)):
            parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
            parts += [condition for generator in node.generators for condition in generator.ifs]
            asynchronous = any(generator.is_async for generator in node.generators)
            if asynchronous or any(_awaits(part) for part in parts):
                yield node, "comprehension", list(parts), None


def _is_await(node: ast.AST) -> bool:
    return isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)) or runs_loop(node)


def _awaits(node: ast.AST) -> bool:
    return any(_is_await(child) for child in [node, *own_nodes(node)])


def describe(loop: Loop, imports: dict[str, str], sharing: Sharing) -> dict[str, Any]:
    """The facts of one loop, without the name of its function."""
    node, kind, body, head = loop
    nodes = [child for item in body for child in [item, *own_nodes(item)]]
    awaits: list[ast.AST] = [child for child in nodes if _is_await(child)]
    lines = {getattr(child, "lineno", 1) for child in awaits}
    if kind == "async for":
        lines.add(getattr(node, "lineno", 1))
    dependence = _dependence(node, kind, body, head, nodes, awaits) or _shared(node, body, awaits, sharing)
    return {
        "line": getattr(node, "lineno", 1),
        "endLine": getattr(node, "end_lineno", None) or getattr(node, "lineno", 1),
        "kind": kind,
        "awaits": sorted(lines),
        "dependent": dependence is not None,
        "dependence": dependence,
        "paced": any(_paces(child, imports) for child in awaits),
    }


def _paces(node: ast.AST, imports: dict[str, str]) -> bool:
    if isinstance(node, ast.Await) and isinstance(node.value, ast.Call):
        name = resolved(node.value.func, imports) or ""
        if name in SLEEPS:
            first = node.value.args[0] if node.value.args else None
            return not (isinstance(first, ast.Constant) and first.value == 0)
        return any(word in name.lower() for word in PACING_WORDS)
    if isinstance(node, ast.AsyncWith):
        texts = [dotted(item.context_expr) or "" for item in node.items]
        return any(word in text.lower() for text in texts for word in PACING_WORDS)
    return False


def _dependence(
    node: ast.AST,
    kind: str,
    body: list[ast.AST],
    head: ast.AST | None,
    nodes: list[ast.AST],
    awaits: list[ast.AST],
) -> str | None:
    """What a turn needs of an earlier one, by name; None when no need was found."""
    carried = _from_awaits(nodes)
    for child in awaits:
        used = _used_by(child) & carried - _set_before(child, body)
        if used:
            return sorted(used)[0]
    if kind == "while" and head is not None and (carried & read_names(head) or has_await(head)):
        return "the condition of the loop"
    stop = _stop(nodes, carried)
    if stop is not None:
        return stop
    if any(isinstance(child, ast.Try) and _retries(child) for child in nodes):
        return "a retry"
    if kind == "async for" and not awaits:
        return "the asynchronous iterator"
    return _shared_state(awaits, _fresh(node))


def _from_awaits(nodes: list[ast.AST]) -> set[str]:
    """Names that get a value which, directly or through other names, came from an await in the loop."""
    moves: list[tuple[set[str], set[str], bool]] = []
    for child in nodes:
        if isinstance(child, ast.Assign):
            bound = set().union(*(targets_of(target) for target in child.targets))
            moves.append((bound, read_names(child.value), _awaits(child.value)))
        elif isinstance(child, (ast.AugAssign, ast.AnnAssign, ast.NamedExpr)) and child.value is not None:
            moves.append((targets_of(child.target), read_names(child.value), _awaits(child.value)))
        elif isinstance(child, ast.AsyncWith):
            for item in child.items:
                if item.optional_vars is not None:
                    moves.append((targets_of(item.optional_vars), read_names(item.context_expr), True))
        elif isinstance(child, (ast.For, ast.AsyncFor)):
            moves.append((targets_of(child.target), read_names(child.iter), isinstance(child, ast.AsyncFor)))
    found: set[str] = set()
    for _ in range(len(moves) + 1):
        before = len(found)
        for bound, read, awaited in moves:
            if awaited or read & found:
                found |= bound
        if len(found) == before:
            break
    return found


def _used_by(child: ast.AST) -> set[str]:
    """What an awaited expression needs before it can begin: its arguments and its receiver."""
    if isinstance(child, ast.Await):
        return read_names(child.value)
    if isinstance(child, ast.Call):
        return set().union(*(read_names(argument) for argument in child.args))
    if isinstance(child, ast.AsyncWith):
        return set().union(*(read_names(item.context_expr) for item in child.items))
    if isinstance(child, ast.AsyncFor):
        return read_names(child.iter)
    return set()


def _set_before(child: ast.AST, body: list[ast.AST]) -> set[str]:
    """Names that every turn binds anew before the awaited expression: they carry nothing over."""
    line = getattr(child, "lineno", 0)
    found: set[str] = set()
    for item in body:
        if getattr(item, "lineno", 0) >= line and item is not child:
            break
        if isinstance(item, ast.Assign):
            names = set().union(
                *(targets_of(target) for target in item.targets if not isinstance(target, ast.Subscript))
            )
            found |= names - read_names(item.value)
        elif isinstance(item, ast.AsyncWith):
            found |= set().union(
                *(targets_of(part.optional_vars) for part in item.items if part.optional_vars is not None)
            )
    for item in body:  # inside an `async with`, what it binds is new in each turn
        if isinstance(item, ast.AsyncWith) and item.lineno < line <= (item.end_lineno or line):
            for part in item.items:
                if part.optional_vars is not None:
                    found |= targets_of(part.optional_vars)
    return found


def _stop(nodes: list[ast.AST], carried: set[str]) -> str | None:
    """The loop ends when an awaited result says so: the next turn has to wait for it."""
    for child in nodes:
        if isinstance(child, ast.If) and any(isinstance(inner, (ast.Break, ast.Return)) for inner in own_nodes(child)):
            tested = read_names(child.test) & carried
            if tested or has_await(child.test):
                return sorted(tested)[0] if tested else "an awaited test"
        if isinstance(child, ast.Return) and child.value is not None and has_await(child.value):
            return "the first result"
    return None


def _retries(node: ast.Try) -> bool:
    """A try with an await whose failure leads to another turn."""
    handled = node.handlers and any(has_await(item) for item in node.body)
    leaves = any(
        isinstance(child, (ast.Return, ast.Break))
        for item in [*node.body, *node.orelse]
        for child in [item, *own_nodes(item)]
    )
    return bool(handled and leaves)


def _shared(node: ast.AST, body: list[ast.AST], awaits: list[ast.AST], sharing: Sharing) -> str | None:
    """An attribute that one turn sets by an await and another one uses, or a stream that all turns are given."""
    kept = set().union(*map(sharing.sets, awaits)) & set().union(*map(sharing.reads, awaits))
    if kept:
        return sorted(kept)[0]
    for child in awaits:
        own = {name.split(".")[0] for name in _fresh(node) | _set_before(child, body)}
        given = {name for name in sharing.in_order(child) if name.split(".")[0] not in own}
        if given:
            return sorted(given)[0]
    return None


def _fresh(node: ast.AST) -> set[str]:
    """Names that the loop itself binds anew in each turn."""
    if isinstance(node, (ast.For, ast.AsyncFor)):
        return targets_of(node.target)
    generators: list[ast.comprehension] = getattr(node, "generators", [])
    return set().union(*(targets_of(generator.target) for generator in generators))


def _shared_state(awaits: list[ast.AST], fresh: set[str]) -> str | None:
    """A connection, cursor or stream that is used in order by every turn: not one that each turn has of its own."""
    for child in awaits:
        call = child.value if isinstance(child, ast.Await) else None
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in STATEFUL:
            if read_names(call.func.value) & fresh:
                continue
            return dotted(call.func.value) or call.func.attr
    return None
