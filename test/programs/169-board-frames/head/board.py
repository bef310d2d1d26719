"""Trains and their delays."""


class Board:
    def __init__(self, trains):
        self.trains = [
            {"train": "IC %d" % (100 + number), "platform": number % 14, "delay": 0, "stops": ["S%d" % stop for stop in range(6)]}
            for number in range(trains)
        ]

    def advance(self, tick):
        for number, train in enumerate(self.trains):
            if (number + tick) % 9 == 0:
                train["delay"] += 1

    def snapshot(self, tick):
        return {"tick": tick, "trains": self.trains, "late": sum(train["delay"] > 0 for train in self.trains)}
