"""Keys for the cache."""


def cache_key(query):
    return (query.layer, query.x, query.y, query.zoom, query.tags, query.style.width, query.style.colour)
