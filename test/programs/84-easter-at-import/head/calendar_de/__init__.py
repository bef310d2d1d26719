"""Working days."""
from .days import is_working_day

__all__ = ["is_working_day"]
