"""A score server in threads, and players that talk to it over sockets."""
import threading

from ranking import Ranking
from server import play, start

PLAYERS = 2
MOVES = 100


def main():
    ranking = Ranking(20_000)
    server = start(ranking)
    ranking.start()
    players = [
        threading.Thread(target=play, args=(server.server_address, "player%d" % n, MOVES)) for n in range(PLAYERS)
    ]
    for player in players:
        player.start()
    for player in players:
        player.join()
    ranking.stop()
    server.shutdown()
    server.server_close()
    print(ranking.moves, "moves")


if __name__ == "__main__":
    main()
