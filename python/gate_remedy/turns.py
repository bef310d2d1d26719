"""A ``for`` loop of independent awaits as a gather with a bound: what follows on a result stays in its order."""

from __future__ import annotations

import ast

from gate_facts.names import dotted, own_nodes, resolved

from .bounds import Bound
from .edits import Edit
from .source import Source

_LEAVES = (ast.Break, ast.Continue, ast.Return, ast.Yield, ast.YieldFrom, ast.Try, ast.With, ast.Global, ast.Nonlocal)
Comprehension = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def edits_of_loop(source: Source, node: ast.For, most: int) -> list[Edit] | None:
    """Edits that let at most ``most`` turns run at once; None for a loop that is left early or has another shape."""
    bound = Bound(source, node, node.target, most)
    if node.orelse or _leaves(node):
        return None
    if not bound.possible or any(isinstance(child, ast.Await) for child in ast.walk(node.iter)):
        return None
    first = node.body[0]
    if len(node.body) == 1 and isinstance(first, ast.AsyncWith):
        return _entering(source, node, bound, first)
    if len(node.body) == 1 and isinstance(first, ast.Expr) and isinstance(first.value, ast.Await):
        return _discarding(source, node, bound, first.value)
    return _extending(source, node, bound) or _zipping(source, node, bound)


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
    before = bound.before(body, source.comments(node))
    return None if before is None else [*before, (source.start(node), source.end(node), text)]


def _extending(source: Source, node: ast.For, bound: Bound) -> list[Edit] | None:
    """Names that are set for one turn, and last ``out.append(...)``, which may await."""
    *setting, last = node.body
    appended = _appended(last.value) if isinstance(last, ast.Expr) else None
    if appended is None or not all(isinstance(item, ast.Assign) and not _awaits(item) for item in setting):
        return None
    inside = {name for item in setting for name in _stored(item)}
    plain = all(isinstance(target, ast.Name) for item in setting for target in getattr(item, "targets", []))
    around = source.function(node) or source.tree
    elsewhere = set().union(*(_loaded(item) for item in _beside(around, node)))
    body = [*(source.segment(item) for item in setting), f"return {source.segment(appended[1])}"]
    if not plain or inside & elsewhere or any("\n" in line for line in body):
        return None
    return _replaced(source, node, bound, body, f"{appended[0]}.extend({_turns(source, node, bound)})")


def _awaits(node: ast.AST) -> bool:
    return any(isinstance(child, (ast.Await, ast.AsyncFor, ast.AsyncWith)) for child in ast.walk(node))


def _beside(around: ast.AST, node: ast.AST) -> list[ast.AST]:
    """The names of a function that do not stand in one of its statements."""
    own = {id(child) for child in ast.walk(node)}
    return [child for child in ast.walk(around) if isinstance(child, ast.Name) and id(child) not in own]


def _entering(source: Source, node: ast.For, bound: Bound, block: ast.AsyncWith) -> list[Edit] | None:
    """``async with get(x) as y: out.append(...)``"""
    last = block.body[0]
    appended = _appended(last.value) if isinstance(last, ast.Expr) and len(block.body) == 1 else None
    header = source.text[source.start(block) : source.start(last)].rstrip()
    if appended is None or "\n" in header or "#" in header or "\n" in source.segment(appended[1]):
        return None
    body = [header, f"    return {source.segment(appended[1])}"]
    return _replaced(source, node, bound, body, f"{appended[0]}.extend({_turns(source, node, bound)})")


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
    if len(awaits) != 1 or not isinstance(awaits[0], ast.Await) or not simple(first) or isinstance(first, ast.Return):
        return None
    value = awaits[0]
    inside = source.start(first) <= source.start(value) and source.end(value) <= source.end(first)
    shared = inside_another(source, value) or source.function(value) is not source.function(node)
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


def _leaves(node: ast.For) -> bool:
    return any(isinstance(child, _LEAVES) for child in own_nodes(node))


def simple(statement: ast.stmt) -> bool:
    """Whether a statement holds no other statements."""
    return isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return))


def inside_another(source: Source, node: ast.AST) -> bool:
    """In another comprehension or a lambda: the helper, which stands before the statement, would not see its names."""
    around = source.parents[node]
    while not isinstance(around, ast.stmt):
        if isinstance(around, (*Comprehension, ast.Lambda)):
            return True
        around = source.parents[around]
    return False
