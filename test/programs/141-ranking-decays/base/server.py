"""The protocol: a line for every move, a line back."""
import socket
import socketserver
import threading
import time

THINK_SECONDS = 0.001


class Handler(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self):
        for line in self.rfile:
            name, move = line.split()
            self.server.ranking.score(name.decode(), int(move))
            self.wfile.write(b"ok\n")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


def start(ranking):
    server = Server(("127.0.0.1", 0), Handler)
    server.ranking = ranking
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    return server


def play(address, name, moves):
    with socket.create_connection(address) as connection, connection.makefile("rwb") as stream:
        for move in range(moves):
            time.sleep(THINK_SECONDS)
            stream.write(("%s %d\n" % (name, move)).encode())
            stream.flush()
            stream.readline()
