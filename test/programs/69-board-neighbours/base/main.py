"""Simulate cells for some generations."""
import random

from board import Board
from life import step


def main():
    board = Board(64)
    choice = random.Random(3)
    alive = {number for number in range(board.size ** 2) if choice.random() < 0.3}
    for _ in range(170):
        alive = step(board, alive)
    print(len(alive), "alive")


if __name__ == "__main__":
    main()
