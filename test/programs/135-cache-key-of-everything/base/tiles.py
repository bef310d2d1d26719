"""Draws tiles and keeps them."""
from keys import cache_key


class TileServer:
    def __init__(self):
        self._tiles = {}
        self.drawn = 0

    async def tile(self, query):
        key = cache_key(query)
        tile = self._tiles.get(key)
        if tile is None:
            tile = self._tiles[key] = self._draw(query)
        return len(tile)

    def _draw(self, query):
        self.drawn += 1
        return bytes((query.x * i + query.y) % 256 for i in range(256 + query.zoom))
