"""Clips and what the external probe says about them."""
import asyncio

PROBE = ("sh", "-c", "sleep 0.08; echo $0")


class ProbeError(Exception):
    """The probe did not understand the clip."""


class Clip:
    _known = {}

    def __init__(self, name, seconds):
        self.name = name
        self._seconds = seconds

    @classmethod
    def register(cls, name, seconds):
        cls._known[name] = cls(name, seconds)

    @classmethod
    def get(cls, name):
        return cls._known[name]

    @classmethod
    def names(cls):
        return list(cls._known)

    async def length(self):
        return int(await probe(str(self._seconds)))


async def probe(argument):
    process = await asyncio.create_subprocess_exec(*PROBE, argument, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    if process.returncode:
        raise ProbeError(argument)
    return output.decode()
