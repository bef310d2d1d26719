"""A very small object mapper over sqlite3."""
from .session import Session

__all__ = ["Session"]
