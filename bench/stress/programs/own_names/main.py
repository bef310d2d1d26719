"""A program whose folder has modules with names of the standard library: it gets its own, and nobody else imports them."""

import json
import sys

import contextvars

print(json.OWN, contextvars.OWN, sorted({"heapq", "token", "inspect"} & set(sys.modules)))
