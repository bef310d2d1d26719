"""What awaited calls share without passing it on as a result: attributes that an await sets, and streams used in order.

Functions are known by their simple names and within their file: what a library does is not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .names import dotted, has_await, own_nodes, read_names, targets_of

#: Methods that use one connection, cursor or stream in order.
STATEFUL = {
    "execute", "executemany", "fetchone", "fetchmany", "fetchall", "fetchrow", "commit", "rollback", "read", "readline",
    "readexactly", "readuntil", "write", "drain", "send", "recv", "receive", "send_text", "send_json", "send_bytes",
    "receive_text", "receive_json", "sendall", "flush", "put", "join", "acquire", "release", "wait", "__anext__",
}  # fmt: skip
#: What is used in order, by the last word of its name, where the function that it is given to is not in the file.
IN_ORDER = ("reader", "writer", "stream", "cursor", "sock", "socket", "conn", "connection", "transaction", "websocket")
#: A method is followed into those that it calls, so many times.
DEEPEST = 3


class Sharing:
    """What the functions of a file set and read of ``self``, and which of their parameters they use in order."""

    def __init__(self, tree: ast.AST) -> None:
        self._sets: dict[str, set[str]] = {}
        self._reads: dict[str, set[str]] = {}
        self._calls: dict[str, set[str]] = {}
        #: parameters in their order, without ``self``, and those that are used in order
        self._parameters: dict[str, list[str]] = {}
        self._ordered: dict[str, set[str]] = {}
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self._add(node)
        for _ in range(DEEPEST):
            for name, called in self._calls.items():
                for inner in called & self._calls.keys() - {name}:
                    self._sets[name] |= self._sets[inner]
                    self._reads[name] |= self._reads[inner]

    def sets(self, node: ast.AST) -> set[str]:
        """Attributes that an awaited call sets to what an await gave, but for those that it sets once when missing."""
        name = _method_of(node)
        return self._sets.get(name, set()) if name is not None else set()

    def reads(self, node: ast.AST) -> set[str]:
        """Attributes of its object that an awaited call uses."""
        name = _method_of(node)
        return self._reads.get(name, set()) if name is not None else set()

    def in_order(self, node: ast.AST) -> set[str]:
        """Names of the arguments that an awaited call uses in order: streams, cursors, connections."""
        call = _call_of(node)
        if call is None:
            return set()
        called = (dotted(call.func) or "").split(".")[-1]
        parameters, ordered = self._parameters.get(called), self._ordered.get(called, set())
        found = set()
        for position, argument in enumerate(call.args):
            name = dotted(argument)
            if name is None:
                continue
            if parameters is None:
                used = name.lower().rsplit(".", 1)[-1].rsplit("_", 1)[-1] in IN_ORDER
            else:
                used = position < len(parameters) and parameters[position] in ordered
            if used:
                found.add(name)
        found |= {
            name
            for keyword in call.keywords
            for name in [dotted(keyword.value)]
            if name is not None and keyword.arg in ordered
        }
        return found

    def _add(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        name, nodes = function.name, list(own_nodes(function))
        parameters = [one.arg for one in [*function.args.posonlyargs, *function.args.args]]
        parameters = parameters[1:] if parameters[:1] in (["self"], ["cls"]) else parameters
        reads = {read for node in function.body for read in read_names(node) if read.startswith("self.")}
        self._reads.setdefault(name, set()).update(reads)
        self._sets.setdefault(name, set()).update(_set_by_await(function))
        called = {dotted(node.func) or "" for node in nodes if isinstance(node, ast.Call)}
        self._calls.setdefault(name, set()).update(one[5:] for one in called if one.startswith("self."))
        self._parameters.setdefault(name, parameters)
        known = {*parameters, *(one.arg for one in function.args.kwonlyargs)}
        self._ordered.setdefault(name, set()).update(
            node.func.value.id
            for node in nodes
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.attr in STATEFUL
            and node.func.value.id in known
        )


def _set_by_await(function: ast.AST) -> set[str]:
    """Attributes of ``self`` that get a value from an await, but not where a test of the same attribute guards it."""
    found = set()
    for node, guards in _guarded(function, frozenset()):
        if isinstance(node, ast.Assign) and has_await(node.value):
            names = set().union(*(targets_of(target) for target in node.targets))
            found |= {name for name in names if name.startswith("self.")} - guards
    return found


def _guarded(node: ast.AST, guards: frozenset[str]) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    """The nodes that run with a node, each with what the conditions around it read."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            continue
        inner = guards | read_names(child.test) if isinstance(child, ast.If) else guards
        yield child, inner
        yield from _guarded(child, inner)


def _call_of(node: ast.AST) -> ast.Call | None:
    call = node.value if isinstance(node, ast.Await) else node
    return call if isinstance(call, ast.Call) else None


def _method_of(node: ast.AST) -> str | None:
    """The simple name of a method that an awaited expression calls on an object."""
    call = _call_of(node)
    return call.func.attr if call is not None and isinstance(call.func, ast.Attribute) else None
