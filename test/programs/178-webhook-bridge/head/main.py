"""A bot that answers the events of a webhook."""
import argparse
import asyncio
import logging

from bridge import Closed, EventBridge, Receiver

log = logging.getLogger("bot")


class Bot:
    def __init__(self, bridge):
        self._bridge = bridge
        self._handlers = {}
        self.answers = {}

    def on(self, channel):
        """Decorator: the coroutine answers the events of a channel."""
        def register(handler):
            self._handlers[channel] = handler
            return handler
        return register

    async def run(self):
        while True:
            try:
                event = await self._bridge.next_event()
            except Closed:
                log.info("receiver closed")
                return
            handler = self._handlers.get(event["channel"])
            if handler is None:
                log.warning("no handler for channel %(channel)d", event)
                continue
            self.answers[event["event"]] = await handler(event)


def build(bridge):
    bot = Bot(bridge)

    @bot.on(0)
    async def greet(event):
        await asyncio.sleep(0.005)
        return "hello %d" % event["event"]

    @bot.on(1)
    async def echo(event):
        return str(event)

    @bot.on(2)
    async def archive(event):
        await asyncio.sleep(0.01)
        return None

    return bot


async def main(count, interval):
    bridge = EventBridge()
    receiver = Receiver(bridge.deliver, count, interval)
    bot = build(bridge)
    receiver.start()
    await bot.run()
    receiver.join()
    print("%d events answered" % len(bot.answers))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=15)
    parser.add_argument("--interval", type=float, default=0.08)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main(options.events, options.interval))
