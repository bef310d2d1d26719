"""A server with a short thread for each of many connections."""

import socket
import socketserver
import sys
import threading


class Answer(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(self.request.recv(64).upper())


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64


with Server(("127.0.0.1", 0), Answer) as server:
    accepting = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    accepting.start()
    right = 0
    for number in range(int(sys.argv[1])):
        with socket.create_connection(server.server_address) as client:
            client.sendall(b"shop %d" % number)
            right += client.recv(64) == b"SHOP %d" % number
    server.shutdown()
    accepting.join()
print(right)
