"""Serves reports."""
import asyncio
import http.server
import ssl
import xmlrpc.server

from lab.registry import command


@command("serve")
def run(options):
    servers = (http.server.HTTPServer, xmlrpc.server.SimpleXMLRPCServer, asyncio.AbstractServer)
    print([server.__name__ for server in servers], ssl.OPENSSL_VERSION_INFO[0])
    return 0
