"""A round, its players and the board they share."""
SIZE = 400_000


class Player:
    def __init__(self, match, number):
        self.match = match
        self.number = number
        self.points = 0

    def move(self):
        self.points += self.match.take(self.number)


class Match:
    def __init__(self, number, players):
        self.number = number
        self.board = bytearray(b"\x01" * SIZE)
        self.players = [Player(self, index) for index in range(players)]

    def take(self, index):
        step = 101 + index
        spots = slice(self.number, None, step)
        found = sum(self.board[spots])
        self.board[spots] = bytes(len(range(self.number, SIZE, step)))
        return found

    def play(self):
        for player in self.players:
            player.move()
        return sum(player.points for player in self.players)
