"""Span collector: reads batches as lines of JSON and acknowledges each one once it is stored."""
import asyncio
import json
import os

STORE = 0.02


async def handle(reader, writer):
    try:
        while True:
            line = await reader.readline()
            if not line:
                break
            accepted = len(json.loads(line)["spans"])
            await asyncio.sleep(STORE)
            writer.write(json.dumps({"accepted": accepted}).encode() + b"\n")
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", int(os.environ["PORT"]), limit=1 << 20)
    async with server:
        await server.serve_forever()


asyncio.run(main())
