"""The tree of a configuration."""


class Block:
    """A line with the lines that are indented below it."""

    def __init__(self, text):
        self.text = text
        self._children = []

    @property
    def children(self):
        return self._children

    @property
    def keyword(self):
        return self.text.split(" ", 1)[0]

    @property
    def argument(self):
        return self.text.partition(" ")[2]

    def append(self, block):
        self._children.append(block)

    def find(self, keyword):
        """All blocks below this one that begin with the keyword."""
        for child in self.children:
            if child.keyword == keyword:
                yield child
            yield from child.find(keyword)

    def first(self, keyword):
        return next(self.find(keyword), None)
