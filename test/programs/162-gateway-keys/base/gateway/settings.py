"""Settings of the gateway."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    issuer: str = "https://login.example.org"
    key_threads: int = 8
    key_lifetime: float = 300.0
    public_paths: tuple = ("/health",)
