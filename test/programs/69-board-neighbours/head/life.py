"""The rules of the game of life."""


def step(board, alive):
    born = set()
    for number in range(board.size * board.size):
        around = 0
        for neighbour in board.neighbours(number):
            if neighbour in alive:
                around += 1
        if around == 3 or (around == 2 and number in alive):
            born.add(number)
    return born
