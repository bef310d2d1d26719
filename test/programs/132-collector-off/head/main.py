"""A game server plays many short rounds."""
from match import Match
from settings import Settings, apply

ROUNDS = 260


def main():
    settings = Settings()
    apply(settings)
    points = 0
    for number in range(ROUNDS):
        match = Match(number, settings.players)
        points += match.play()
    print(points, "points")


if __name__ == "__main__":
    main()
