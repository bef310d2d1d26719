"""Patterns for mail headers."""
import re

RECEIVED = re.compile(r"^Received: (?:[\w.-]+ )+by [\w.]+$")
