"""Feature flags of the shop."""
from .client import FlagClient

__all__ = ["FlagClient"]
