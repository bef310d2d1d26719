"""Small commands around a site."""

__version__ = "3.4.0"
