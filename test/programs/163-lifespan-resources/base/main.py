"""Start a small service with all its resources, serve for a moment and shut down."""
import asyncio

from lifespan import lifespan
from resources import Broker, Cache, Database, Mailer, ObjectStore

RESOURCES = (
    ("orders", Database, 0.22),
    ("customers", Database, 0.22),
    ("ledger", Database, 0.25),
    ("sessions", Cache, 0.12),
    ("pages", Cache, 0.12),
    ("events", Broker, 0.28),
    ("audit", Broker, 0.28),
    ("invoices", ObjectStore, 0.18),
    ("mail", Mailer, 0.2),
)


def build():
    return [kind(name, delay) for name, kind, delay in RESOURCES]


async def serve(state):
    """Answers a few requests; each needs three of the resources."""
    answers = 0
    for number in range(5):
        order, session, event = await asyncio.gather(
            state["orders"].call("select %d" % number),
            state["sessions"].call("get %d" % number),
            state["events"].call("publish %d" % number),
        )
        answers += order.endswith("ok") and session.endswith("ok") and event.endswith("ok")
    return answers


async def main():
    async with lifespan(build()) as state:
        answers = await serve(state)
    print("%d answers from %d resources" % (answers, len(RESOURCES)))


if __name__ == "__main__":
    asyncio.run(main())
