"""The commands of the bot."""
from media import Clip

_COMMANDS = {}


def command(name):
    def register(handler):
        _COMMANDS["!" + name] = handler
        return handler
    return register


def find(name):
    return _COMMANDS.get(name)


@command("length")
async def length(channel, argument):
    clip = Clip.get(argument)
    seconds = await clip.length()
    await channel.send("%s: %d:%02d" % (clip.name, seconds // 60, seconds % 60))


@command("list")
async def list_clips(channel, argument):
    await channel.send(", ".join(sorted(Clip.names())))
