"""A key-value store: GET and MGET."""
import os
import socketserver
import time
import zlib


def value_of(key):
    return b"%d" % (zlib.crc32(key) % 500)


class Serve(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self):
        for line in self.rfile:
            command, *keys = line.split()
            time.sleep(0.002)
            self.wfile.write(b" ".join(map(value_of, keys)) + b"\n")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


Server(("127.0.0.1", int(os.environ["PORT"])), Serve).serve_forever()
