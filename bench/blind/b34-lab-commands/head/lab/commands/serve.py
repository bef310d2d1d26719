"""Serves reports."""
import asyncio
import http.server
import ssl
import xmlrpc.server

from lab.registry import command


@command("serve")
def run(options):
    print(http.server.HTTPServer.__name__, xmlrpc.server.SimpleXMLRPCServer.__name__, ssl.OPENSSL_VERSION_INFO[0], asyncio)
    return 0
