"""The client of the accounting service."""
from transport import Transport


class InvoiceClient:
    def __init__(self, tokens):
        self.tokens = tokens
        self._transport = Transport()

    def _get(self, path):
        with self.tokens.token() as token:
            headers = {"Authorization": "Bearer " + token, "Accept": "application/json"}
            response = self._transport.get(path, headers)
            if response.status == 401:
                raise PermissionError(path)
        if response.status != 200:
            raise RuntimeError("%s: status %d" % (path, response.status))
        return response.body

    def fetch_total(self, number):
        invoice = self._get("/invoices/%d" % number)
        return sum(position["price"] * position["count"] for position in invoice["positions"])
