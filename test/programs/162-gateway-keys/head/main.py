"""Answer a burst of requests of several tenants, as the gateway does after a restart."""
import asyncio
import json

from gateway.app import Application, Request
from gateway.settings import Settings

TENANTS = ["tenant-%02d" % number for number in range(14)]


def requests_of(tenant):
    for path in ("/orders", "/orders/17", "/stock", "/health"):
        yield Request(tenant, path, "token-" + tenant)


async def client(application, tenant):
    """One client sends its requests one after another."""
    return [await application.handle(request) for request in requests_of(tenant)]


async def main():
    application = Application(Settings())
    try:
        answers = await asyncio.gather(*(client(application, tenant) for tenant in TENANTS))
    finally:
        await application.close()
    statuses = {}
    for answer in sum(answers, []):
        statuses[answer["status"]] = statuses.get(answer["status"], 0) + 1
    print(json.dumps(statuses))


if __name__ == "__main__":
    asyncio.run(main())
