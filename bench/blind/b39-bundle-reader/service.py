"""Serves ranges of a bundle."""
import os
import socketserver
import time

CONTENT = bytes(range(251)) * 12_000


class Serve(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self):
        for line in self.rfile:
            start, size = map(int, line.split())
            time.sleep(0.006)
            part = CONTENT[start : start + size]
            self.wfile.write(b"%d\n" % len(part) + part)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


Server(("127.0.0.1", int(os.environ["PORT"])), Serve).serve_forever()
