"""What happens round a handler."""
import asyncio
import contextvars
import itertools
import json

user = contextvars.ContextVar("user", default="")
number = contextvars.ContextVar("number", default=0)
_numbers = itertools.count(1)
seen = {}


async def authenticated(handler, request):
    if not request["user"]:
        return json.dumps({"error": 401})
    token = user.set(request["user"])
    try:
        return await handler(request)
    finally:
        user.reset(token)


async def numbered(handler, request):
    token = number.set(next(_numbers))
    try:
        return await handler(request)
    finally:
        number.reset(token)


async def yielding(handler, request):
    await asyncio.sleep(0)
    return await handler(request)


async def counted(handler, request):
    seen[request["path"]] = seen.get(request["path"], 0) + 1
    return await handler(request)
