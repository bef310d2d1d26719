"""serve [PORT]: serve reports."""
import asyncio
import concurrent.futures
import enum
import http.server
import multiprocessing.pool
import ssl
import unicodedata
from collections import Counter


def _class_of(character):
    category = unicodedata.category(character)
    return "other" if category[0] in "CZ" else category


#: How many characters of each class may stand in the address of a report.
ADDRESS_CLASSES = Counter(map(_class_of, map(chr, range(0x20, 0x110000))))

Class = enum.Enum("Class", sorted(ADDRESS_CLASSES))


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        """Keeps quiet."""


def run(arguments):
    port = int(arguments[0]) if arguments else 0
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        print("port %d, %d classes, %s" % (server.server_port, len(Class), ssl.OPENSSL_VERSION))
    print(asyncio.__name__, concurrent.futures.__name__, multiprocessing.pool.__name__)
