"""The commands of the program."""
from .validate import validate


def push():
    import asyncio

    from .client import push as push_service

    return asyncio.run(push_service("http://127.0.0.1/", {"name": "demo"}))


COMMANDS = {"validate": validate, "push": push}
