"""Prices of calls."""
from .bill import sum_up

__all__ = ["sum_up"]
