"""A call that blocks the event loop: its asynchronous form, or the same call in a thread."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gate_facts.blocking import replacement_of
from gate_facts.names import dotted, resolved

from .edits import Candidate, Edit, importing
from .source import Function, Source, covers, own_calls

#: The program's lines around the fault, inside out: file, line, qualified name of the function.
Place = tuple[str, int, str]
_BINDS_TIGHTER = (ast.Attribute, ast.Subscript)


def blocking_candidates(sources: dict[str, Source], places: list[Place]) -> Iterator[Candidate]:
    """Changes at the first of the places that lies in a coroutine, or where a coroutine calls the helper."""
    inner: str | None = None
    for file, line, function in places:
        source = sources.get(file)
        if source is None:
            return
        coroutine = _coroutine_at(source, line)
        if coroutine is not None:
            yield from _in_coroutine(sources, source, coroutine, line, inner)
            return
        inner = _called_as(function)
    if inner is not None:
        yield from _at_callers(sources, inner)


def _called_as(function: str) -> str:
    """The name by which a function is called: the class for its constructor."""
    parts = function.split(".")
    return parts[-2] if parts[-1] in ("__init__", "__new__") and len(parts) > 1 else parts[-1]


def _coroutine_at(source: Source, line: int) -> ast.AsyncFunctionDef | None:
    around = [node for node in source.at(line) if isinstance(node, Function)]
    innermost = max(around, key=lambda node: node.lineno, default=None)
    return innermost if isinstance(innermost, ast.AsyncFunctionDef) and innermost.body[0].lineno <= line else None


def _in_coroutine(
    sources: dict[str, Source], source: Source, coroutine: ast.AsyncFunctionDef, line: int, inner: str | None
) -> Iterator[Candidate]:
    calls = [call for call in own_calls(coroutine) if covers(call, line) and _may_await(source, call)]
    if inner is not None:
        calls = [call for call in calls if _last_name(call) == inner]
    else:
        known = [call for call in calls if replacement_of(resolved(call.func, source.imports) or "") is not None]
        calls = known or calls[:2]
    for call in calls:
        yield from _awaiting(sources, source, call)


def _at_callers(sources: dict[str, Source], inner: str) -> Iterator[Candidate]:
    for source in sources.values():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.AsyncFunctionDef):
                for call in own_calls(node):
                    if _last_name(call) == inner and _may_await(source, call):
                        yield from _awaiting(sources, source, call)


def _last_name(call: ast.Call) -> str:
    return (dotted(call.func) or "").split(".")[-1]


def _may_await(source: Source, call: ast.Call) -> bool:
    """Whether an await may stand here: not awaited already, not in a generator, not an argument to be run elsewhere."""
    node: ast.AST = call
    while not isinstance(node, ast.stmt):
        around = source.parents[node]
        if isinstance(around, (ast.Await, ast.GeneratorExp, ast.Lambda)):
            return False
        node = around
    return not isinstance(call.func, ast.Call)


def _awaiting(sources: dict[str, Source], source: Source, call: ast.Call) -> Iterator[Candidate]:
    imports = importing(source, "asyncio")
    if imports is None or any(isinstance(item, ast.Starred) for item in call.args[:1]):
        return
    if resolved(call.func, source.imports) == "time.sleep" and len(call.args) == 1 and not call.keywords:
        edits = _wrapped(source, call, [(source.start(call.func), source.end(call.func), "await asyncio.sleep")])
        yield Candidate("asyncio.sleep", source, (*edits, *imports))
        return
    if _needs_loop(sources, _last_name(call)):
        return
    inside = source.text.index("(", source.end(call.func)) + 1
    arguments = ", " if call.args or call.keywords else ""
    edits = _wrapped(source, call, [])
    start = source.start(call.func)
    edits += [(start, start, "await asyncio.to_thread("), (source.end(call.func), inside, arguments)]
    yield Candidate("to_thread", source, (*_joined(edits), *imports))


def _needs_loop(sources: dict[str, Source], name: str) -> bool:
    """Whether the function touches the loop, which it cannot do from a thread."""
    for source in sources.values():
        for node in ast.walk(source.tree):
            named = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and node.name == name
            if named and isinstance(node, ast.AsyncFunctionDef):
                return True
            if named and isinstance(node, ast.FunctionDef) and "asyncio" in (source.segment(node)):
                return True
    return False


def _wrapped(source: Source, call: ast.Call, edits: list[Edit]) -> list[Edit]:
    """Adds brackets where what is done with the result would bind tighter than the await."""
    parent = source.parents[call]
    power = isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Pow)
    called = isinstance(parent, ast.Call) and parent.func is call
    if isinstance(parent, _BINDS_TIGHTER) or power or called:
        return [*edits, (source.start(call), source.start(call), "("), (source.end(call), source.end(call), ")")]
    return edits


def _joined(edits: list[Edit]) -> list[Edit]:
    """Insertions at one place become one edit, in their order."""
    found: dict[tuple[int, int], str] = {}
    for start, end, text in edits:
        found[start, end] = found.get((start, end), "") + text
    return [(start, end, text) for (start, end), text in found.items()]
