"""Walks over blocks in order."""
from typing import Dict, Tuple

from blockstore import BlockStore


def contributions(store: BlockStore) -> Tuple[int, int]:
    """Number of users, and the sum of what they gave and took."""
    totals: Dict[str, int] = {}
    for block in store.crawl(since=0):
        totals[block.user] = totals.get(block.user, 0) + block.balance
    return len(totals), sum(totals.values())
