"""A game lobby: plays with many players and prints the figures at the end."""
import argparse
import asyncio

from diagnostics import sampled
from sessions import Lobby


async def main(players, rounds, resumed):
    lobby = Lobby(players, resumed)
    with sampled(lobby) as figures:
        moves = await lobby.run(rounds)
    figures.take(lobby)
    print("%d moves in %d regions" % (moves, len(figures.players)))
    region, count = max(sorted(figures.players.items()), key=lambda item: item[1])
    print("most players: %s (%d)" % (region, count))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--players", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=240)
    parser.add_argument("--resumed", type=int, default=9000)
    options = parser.parse_args()
    asyncio.run(main(options.players, options.rounds, options.resumed))
