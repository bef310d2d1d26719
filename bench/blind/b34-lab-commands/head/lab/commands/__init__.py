"""One module for each command; each registers itself."""
from . import bundle, inspect, mail, remote, render, serve, totals

VERSION = "2.4"

__all__ = ["bundle", "inspect", "mail", "remote", "render", "serve", "totals"]
