"""What a row becomes."""


class Document:
    __slots__ = ("id", "title", "body", "__weakref__")

    def __init__(self, id, title, body):
        self.id = id
        self.title = title
        self.body = body

    def words(self):
        return len(self.body.split())
