"""How to reach a cluster."""


class Configuration:
    _default = None

    def __init__(self, host, headers=None):
        self.host = host
        self.headers = dict(headers or {})
        self.api_key = {"authorization": "Bearer token"}
        self.server_variables = {f"server-{number}": {"port": 6443 + number} for number in range(16)}
        self.retries = [0.1, 0.2, 0.4, 0.8]

    @classmethod
    def set_default(cls, default):
        cls._default = default

    @classmethod
    def get_default(cls):
        return cls._default
