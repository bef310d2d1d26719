"""A session loads objects and gives the same object for the same row."""
import weakref

from .model import Document


class Session:
    def __init__(self, connection):
        self._connection = connection
        self._identity = weakref.WeakValueDictionary()

    def all(self):
        for row in self._connection.execute("select id, title, body from document order by id"):
            yield self._object(row)

    def get(self, id):
        known = self._identity.get(id)
        if known is not None:
            return known
        query = "select id, title, body from document where id = ?"
        row = self._connection.execute(query, (id,)).fetchone()
        return self._object(row)

    def _object(self, row):
        known = self._identity.get(row[0])
        if known is None:
            known = Document(*row)
            self._identity[known.id] = known
        return known
