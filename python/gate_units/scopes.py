"""Where a name means one thing, and which names were renamed there."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass

from .names import bound_in
from .side import Side

Key = tuple[int, int]
#: The module; other scopes are named by where their definition begins on both sides.
MODULE: Key = (-1, -1)
#: Names that were renamed, by scope: base's name and head's.
Renames = dict[Key, list[tuple[str, str]]]
#: How often a name stands where another one stood, in a chain of scopes, the module first.
Votes = Counter[tuple[tuple[Key, ...], str, str]]


@dataclass(frozen=True)
class Scope:
    """A definition that both sides have, inside of others."""

    chain: tuple[Key, ...]
    #: Marks variables of a function; empty outside of functions.
    variables: str
    #: Names of head by those of base, and back.
    forward: dict[str, str]
    back: dict[str, str]

    def inside(self, key: Key, variables: str, renames: Renames) -> Scope:
        """The scope of a definition in this one."""
        own = renames.get(key, [])
        forward = {**self.forward, **dict(own)}
        back = {**self.back, **{new: old for old, new in own}}
        return Scope((*self.chain, key), variables or self.variables, forward, back)


@dataclass
class Both:
    """A scope's trees and texts."""

    base: ast.AST
    head: ast.AST
    base_words: set[str]
    head_words: set[str]


def both_of(base: Side, head: Side, base_node: ast.stmt | None, head_node: ast.stmt | None) -> Both:
    """A definition on both sides; the whole module for None."""

    def words(side: Side, node: ast.stmt | None) -> set[str]:
        tokens = side.tokens if node is None else side.between(side.first(node), side.end(node))
        return {token.text for token in tokens if token.name}

    return Both(base_node or base.tree, head_node or head.tree, words(base, base_node), words(head, head_node))


def renames_of(votes: Votes, scopes: dict[Key, Both], known: Renames) -> Renames:
    """
    The known renames, and names that a scope of base binds and head no longer has, each with the one that head binds in
    its place and base does not have: the most frequent pairs, each in the widest scope where that is so.
    """
    counted: Counter[tuple[Key, str, str]] = Counter()
    for (chain, old, new), count in votes.items():
        for key in chain:
            both = scopes[key]
            gone = old not in both.head_words and new not in both.base_words
            if gone and old in bound_in(both.base) and new in bound_in(both.head):
                counted[key, old, new] += count
                break
    found = {key: list(pairs) for key, pairs in known.items()}
    for (key, old, new), _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        taken = [pair for pairs in found.values() for pair in pairs]
        if all(old not in pair and new not in pair for pair in taken):
            found.setdefault(key, []).append((old, new))
    return found
