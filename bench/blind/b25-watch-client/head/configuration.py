"""How to reach a cluster."""
import copy
from typing import Dict, Optional


class Configuration:
    """Settings of a client. The default is a template: who gets it may change it without harm to others."""

    _default: Optional["Configuration"] = None

    def __init__(self, host: str, headers: Optional[Dict[str, str]] = None):
        self.host = host
        self.headers = dict(headers or {})
        self.api_key = {"authorization": "Bearer token"}
        self.server_variables = {f"server-{number}": {"port": 6443 + number} for number in range(16)}
        self.retries = [0.1, 0.2, 0.4, 0.8]

    @classmethod
    def set_default(cls, default: "Configuration") -> None:
        cls._default = default

    @classmethod
    def get_default_copy(cls) -> "Configuration":
        """A configuration that can be changed."""
        return copy.deepcopy(cls._default)
