"""An account and its tickets."""
import urllib.request
from typing import Optional

from transport import Transport


class Signer:
    """Asks for tickets as the vendor's library does it."""

    def __init__(self, base_url: str):
        self.base_url = base_url
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self._token: Optional[str] = None

    def _post(self, path: str) -> str:
        with self.opener.open(self.base_url + path, timeout=10) as answer:
            return answer.read().decode()

    def sign(self, account: str, calendar: int) -> str:
        """The ticket of a calendar; the last one is kept for retries."""
        self._token = "t" + self._post(f"/ticket/{account}/{calendar}")
        return self._token


class Account:
    """What a user owns."""

    def __init__(self, transport: Transport, name: str):
        self.transport = transport
        self.name = name
        self.signer = Signer(f"http://127.0.0.1:{transport.port}")

    async def ticket(self, calendar: int) -> str:
        """A ticket that allows to read one calendar."""
        return self.signer.sign(self.name, calendar)
