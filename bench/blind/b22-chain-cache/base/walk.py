"""Walks over blocks in order."""


def contributions(store):
    totals = {}
    for block in store.crawl(since=0):
        totals[block.user] = totals.get(block.user, 0) + block.up - block.down
    return len(totals), sum(totals.values())
