"""Serves score files; takes a while for each."""
import os
import socketserver
import time
import zlib


class Serve(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().strip()
        if name:
            time.sleep(0.06)
            self.wfile.write(b"%d\n" % (zlib.crc32(name) % 5000))


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128


Server(("127.0.0.1", int(os.environ["PORT"])), Serve).serve_forever()
