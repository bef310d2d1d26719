"""Keys for the cache: every field of a query counts."""
import dataclasses
import hashlib
import json


def _plain(query):
    return dataclasses.asdict(query)


def cache_key(query):
    text = json.dumps(_plain(query), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
