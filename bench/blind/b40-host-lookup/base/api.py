"""Client of the host service."""
import http.client
import json


class HostApi:
    def __init__(self, host, port):
        self.connection = http.client.HTTPConnection(host, port, timeout=10)
        self.requests = 0

    def _request(self, path):
        self.requests += 1
        self.connection.request("GET", path)
        return json.loads(self.connection.getresponse().read())

    def host(self, address):
        return self._request(f"/host/{address}")["ports"]

    def close(self):
        self.connection.close()
