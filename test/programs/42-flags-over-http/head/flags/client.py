"""Talks to the flag server."""
import http.client
import os


class FlagClient:
    def __init__(self):
        self._host = "127.0.0.1"
        self._port = int(os.environ["PORT"])
        self.lookups = 0

    async def enabled(self, name):
        self.lookups += 1
        return self._get("/flags/" + name) == "on"

    def _get(self, path):
        connection = http.client.HTTPConnection(self._host, self._port)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        finally:
            connection.close()
