"""Access to an old business system."""
from .schema import table

__all__ = ["table"]
