"""Play the events of a chat server to the plug-ins of a bot."""
import asyncio

import plugins
from dispatcher import Dispatcher
from events import Event

EVENTS = 18
KINDS = ("message", "join", "reaction")


def script():
    for number in range(EVENTS):
        kind = KINDS[number % len(KINDS)]
        yield Event(kind, number, {"user": "u%d" % (number % 5), "text": "hello %d" % number})


async def main():
    dispatcher = Dispatcher()
    for name, kinds, handler in plugins.load():
        dispatcher.subscribe(name, kinds, handler)
    handled = 0
    for event in script():
        handled += await dispatcher.publish(event)
    print("%d events, %d handled, %d failures" % (EVENTS, handled, len(dispatcher.failures)))


if __name__ == "__main__":
    asyncio.run(main())
