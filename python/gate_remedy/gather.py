"""Independent awaits in a loop, one after another: a gather with a bound, results in the same order."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gate_facts.loops import describe, loops_in
from gate_facts.names import dotted, own_nodes, resolved

from .blocking import Place
from .bounds import Bound
from .source import Candidate, Edit, Source, covers

_LEAVES = (ast.Break, ast.Continue, ast.Return, ast.Yield, ast.YieldFrom, ast.Try, ast.With, ast.Global, ast.Nonlocal)
Comprehension = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def gather_candidates(sources: dict[str, Source], places: list[Place], bounds: list[int]) -> Iterator[Candidate]:
    """Changes of the innermost loop that awaits around the first of the places that lies in one."""
    for file, line, _ in places:
        source = sources.get(file)
        loop = None if source is None else _loop_at(source, line)
        if source is None or loop is None:
            continue
        node, independent = loop
        if not independent:
            return
        for most in bounds:
            edits = _edits(source, node, most)
            if edits is not None:
                yield Candidate("gather", source, tuple(edits))
        return


def _loop_at(source: Source, line: int) -> tuple[ast.AST, bool] | None:
    """The innermost loop around a line, and whether its turns are known to be independent and unpaced."""
    found: list[tuple[ast.AST, bool]] = []
    for function in ast.walk(source.tree):
        if isinstance(function, ast.AsyncFunctionDef):
            for loop in loops_in(function):
                facts = describe(loop, source.imports)
                if covers(loop[0], line):
                    found.append((loop[0], not facts["dependent"] and not facts["paced"]))
    return min(found, key=lambda item: _length(item[0]), default=None)


def _length(node: ast.AST) -> int:
    return (getattr(node, "end_lineno", 0) or 0) - getattr(node, "lineno", 0)


def _edits(source: Source, node: ast.AST, most: int) -> list[Edit] | None:
    if isinstance(node, ast.ListComp):
        return _of_comprehension(source, node, most)
    if isinstance(node, ast.For) and not node.orelse and not _leaves(node):
        return _of_loop(source, node, most)
    return None


def _leaves(node: ast.For) -> bool:
    return any(isinstance(child, _LEAVES) for child in own_nodes(node))


def _of_comprehension(source: Source, node: ast.ListComp, most: int) -> list[Edit] | None:
    """``[await f(x) for x in xs]``"""
    generator = node.generators[0]
    if len(node.generators) > 1 or generator.is_async or not isinstance(node.elt, ast.Await):
        return None
    if any(isinstance(child, ast.Await) for part in [generator.iter, *generator.ifs] for child in ast.walk(part)):
        return None
    statement = source.statement(node)
    bound = Bound(source, statement, generator.target, most)
    if not bound.possible or not _simple(statement) or _inside_another(source, node):
        return None
    before = bound.before([f"return {source.segment(node.elt)}"])
    turns = source.text[source.end(node.elt) : source.end(node) - 1].strip()
    gather = f"await asyncio.gather(*({bound.call()} {turns}))"
    return None if before is None else [*before, (source.start(node), source.end(node), gather)]


def _simple(statement: ast.stmt) -> bool:
    return isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return))


def _inside_another(source: Source, node: ast.AST) -> bool:
    """In another comprehension or a lambda: the helper, which stands before the statement, would not see its names."""
    around = source.parents[node]
    while not isinstance(around, ast.stmt):
        if isinstance(around, (*Comprehension, ast.Lambda)):
            return True
        around = source.parents[around]
    return False


def _of_loop(source: Source, node: ast.For, most: int) -> list[Edit] | None:
    bound = Bound(source, node, node.target, most)
    if not bound.possible or any(isinstance(child, ast.Await) for child in ast.walk(node.iter)):
        return None
    first = node.body[0]
    alone = len(node.body) == 1 and isinstance(first, ast.Expr)
    if alone and isinstance(first, ast.Expr):
        appended = _appended(first.value)
        if appended is not None:
            return _extending(source, node, bound, appended[0], appended[1])
        if isinstance(first.value, ast.Await):
            return _discarding(source, node, bound, first.value)
    return _zipping(source, node, bound)


def _appended(node: ast.expr) -> tuple[str, ast.expr] | None:
    """``out.append(...)``: the list, and what is appended."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
        name = dotted(node.func.value)
        if name is not None and len(node.args) == 1 and not node.keywords:
            return name, node.args[0]
    return None


def _turns(source: Source, node: ast.For, bound: Bound, turns: str | None = None) -> str:
    target = source.segment(node.target)
    return f"await asyncio.gather(*({bound.call()} for {target} in {turns or source.segment(node.iter)}))"


def _replaced(source: Source, node: ast.For, bound: Bound, body: list[str], text: str) -> list[Edit] | None:
    before = bound.before(body)
    return None if before is None else [*before, (source.start(node), source.end(node), text)]


def _extending(source: Source, node: ast.For, bound: Bound, name: str, value: ast.expr) -> list[Edit] | None:
    if "\n" in source.segment(value):
        return None
    return _replaced(
        source, node, bound, [f"return {source.segment(value)}"], f"{name}.extend({_turns(source, node, bound)})"
    )


def _discarding(source: Source, node: ast.For, bound: Bound, value: ast.Await) -> list[Edit] | None:
    """``await f(x)`` without a result: an effect, whose order may matter when all turns share an object."""
    call = value.value
    if not isinstance(call, ast.Call) or "\n" in source.segment(value):
        return None
    if isinstance(call.func, ast.Attribute):
        root = (dotted(call.func) or "").split(".")[0]
        if root not in (bound.names or []) and root not in source.imports:
            return None
    if resolved(call.func, source.imports) == "asyncio.gather":
        return None
    return _replaced(source, node, bound, [source.segment(value)], _turns(source, node, bound))


def _zipping(source: Source, node: ast.For, bound: Bound) -> list[Edit] | None:
    """One await in the first statement, then what is done with it: the loop goes on over the results."""
    awaits = [child for child in own_nodes(node) if isinstance(child, (ast.Await, ast.AsyncFor, ast.AsyncWith))]
    first = node.body[0]
    if len(awaits) != 1 or not isinstance(awaits[0], ast.Await) or not _simple(first) or isinstance(first, ast.Return):
        return None
    value = awaits[0]
    inside = source.start(first) <= source.start(value) and source.end(value) <= source.end(first)
    shared = _inside_another(source, value) or source.function(value) is not source.function(node)
    if not inside or shared or "\n" in source.segment(value) or _stored(node) & (_loaded(value) - _stored(value)):
        return None
    turns, result = source.fresh("turns"), source.fresh("result")
    before = bound.before([f"return {source.segment(value)}"])
    if before is None:
        return None
    indent = source.indentation(node) or ""
    start = source.offset(node.lineno, 0)
    listed = f"{indent}{turns} = list({source.segment(node.iter)})\n"
    target = source.segment(node.target)
    target = f"({target})" if isinstance(node.target, ast.Tuple) and not target.startswith("(") else target
    head = f"for {target}, {result} in zip({turns}, {_turns(source, node, bound, turns)})"
    edits = [
        *before,
        (source.start(node), source.end(node.iter), head),
        (source.start(value), source.end(value), result),
    ]
    return [(start, start, edits[0][2] + listed), *edits[1:]]


def _stored(node: ast.AST) -> set[str]:
    """Names that are bound: a turn that reads what the body binds later would read the last turn's."""
    parts = node.body if isinstance(node, ast.For) else [node]
    names = [child for part in parts for child in ast.walk(part) if isinstance(child, ast.Name)]
    return {name.id for name in names if isinstance(name.ctx, ast.Store)}


def _loaded(node: ast.AST) -> set[str]:
    return {child.id for child in ast.walk(node) if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Load)}
