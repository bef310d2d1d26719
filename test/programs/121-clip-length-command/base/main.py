"""A chat bot: commands are found by their decorator and run as tasks."""
import asyncio

import commands
from media import Clip

REQUESTS = 18


class Channel:
    def __init__(self, name):
        self.name = name
        self.lines = []

    async def send(self, text):
        await asyncio.sleep(0.005)
        self.lines.append(text)


async def on_message(channel, text):
    name, _, argument = text.partition(" ")
    handler = commands.find(name)
    if handler is not None:
        await handler(channel, argument)


async def main():
    channels = [Channel("room-%d" % number) for number in range(6)]
    for clip in range(REQUESTS):
        Clip.register("clip%02d" % clip, 30 + clip)
    await asyncio.gather(*(
        on_message(channels[number % 6], "!length clip%02d" % number) for number in range(REQUESTS)
    ))
    print(sum(len(channel.lines) for channel in channels), "answers")


if __name__ == "__main__":
    asyncio.run(main())
