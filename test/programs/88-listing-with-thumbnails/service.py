"""Gives pages of a gallery: quickly without thumbnails, slowly with them."""
import os
import socketserver
import time


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            words = line.decode().split()
            time.sleep(0.085 if "thumbnails" in words else 0.02)
            page = int(words[1])
            following = page + 1 if page < 14 else 0
            self.wfile.write(b"%d %s\n" % (following, b"p" * (40 + page)))


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Server(("127.0.0.1", int(os.environ["PORT"])), Handler) as server:
    server.serve_forever()
