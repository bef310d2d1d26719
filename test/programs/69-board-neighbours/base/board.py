"""A board of cells that wraps round."""


class Board:
    def __init__(self, size):
        self.size = size
        self._neighbours = [self._find(number) for number in range(size * size)]

    def neighbours(self, number):
        return self._neighbours[number]

    def _find(self, number):
        row, column = divmod(number, self.size)
        return [
            (row + down) % self.size * self.size + (column + right) % self.size
            for down in (-1, 0, 1)
            for right in (-1, 0, 1)
            if down or right
        ]
