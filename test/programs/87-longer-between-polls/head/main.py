"""Build three stages, each of which needs the one before."""
import asyncio

from builds import Service, build


async def main():
    service = Service()
    name = "base"
    for stage in ("compile", "test", "package"):
        name = await build(service, "%s-%s" % (name, stage))
    print(name)


if __name__ == "__main__":
    asyncio.run(main())
