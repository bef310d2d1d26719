"""The repository of papers, on the loopback network: each answer takes a while."""
import socket
import socketserver
import threading
import time

LATENCY = 0.035


class Answer(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        paper = self.rfile.readline().decode().strip()
        time.sleep(LATENCY)
        self.wfile.write(f"<entry><id>{paper}</id></entry>\n".encode())


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 64


class Repository:
    def __init__(self) -> None:
        self.server = Server(("127.0.0.1", 0), Answer)
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def metadata(self, paper: str) -> int:
        """Size of the metadata of a paper."""
        with socket.create_connection(self.server.server_address) as connection:
            connection.sendall(paper.encode() + b"\n")
            return len(connection.makefile("rb").readline())

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
