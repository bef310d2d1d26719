"""Delivers an event to all webhooks that subscribed."""
import asyncio

from delivery import Dispatcher, Hook

HOOKS = 24
EVENTS = 1


async def main():
    dispatcher = Dispatcher(Hook("https://hook%d.example/in" % number) for number in range(HOOKS))
    for number in range(EVENTS):
        await dispatcher.publish({"event": "invoice.paid", "number": number})
    print(dispatcher.report())


if __name__ == "__main__":
    asyncio.run(main())
