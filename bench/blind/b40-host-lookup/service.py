"""An HTTP service whose connections cost more than its answers."""
import os
import socketserver
import time
import zlib


class Serve(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self):
        time.sleep(0.012)
        while True:
            request = self.rfile.readline()
            if not request:
                return
            while self.rfile.readline().strip():
                pass
            time.sleep(0.006)
            body = b'{"ports": %d}' % (zlib.crc32(request.split()[1]) % 20)
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
            self.wfile.write(head + body)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Serve).serve_forever()
