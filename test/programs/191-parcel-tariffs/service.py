"""Tariff service of the depot: GET /tariffs/ZONE, each answer takes 35 ms."""
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TARIFFS = {
    "domestic": {"base": 3.5, "per_kilo": 0.6},
    "border": {"base": 5.0, "per_kilo": 1.1},
    "union": {"base": 8.5, "per_kilo": 2.3},
    "overseas": {"base": 17.0, "per_kilo": 9.4},
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self):
        time.sleep(0.035)
        body = json.dumps(TARIFFS[self.path.rsplit("/", 1)[1]]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
