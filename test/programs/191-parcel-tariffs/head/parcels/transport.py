"""HTTP transport for the services of the depot."""
import http.client
import json
import logging

log = logging.getLogger(__name__)
TIMEOUT = 5.0


class TransportError(Exception):
    """The service did not answer as expected."""


class Transport:
    """Keeps one connection open, and opens it again when the service has dropped it."""

    def __init__(self, host, port, attempts=2):
        self._connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
        self._attempts = attempts

    async def get_json(self, path):
        for attempt in range(1, self._attempts + 1):
            try:
                return self._exchange(path)
            except (http.client.HTTPException, ConnectionError) as error:
                log.info("attempt %d at %s: %s", attempt, path, error)
                self._connection.close()
        raise TransportError("%s: no answer in %d attempts" % (path, self._attempts))

    def _exchange(self, path):
        self._connection.request("GET", path, headers={"Accept": "application/json"})
        response = self._connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise TransportError("%s: status %d" % (path, response.status))
        return json.loads(body)

    async def close(self):
        self._connection.close()
