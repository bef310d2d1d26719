"""Message broker: stores a message itself, and waits for its replicas if it is asked to."""
import asyncio
import json
import os
import zlib
from collections import defaultdict

STORE = 0.01
REPLICATE = 0.035
PARTITIONS = 3

offsets = defaultdict(int)


async def produce(request):
    await asyncio.sleep(STORE)
    if request["acks"] == "all":
        await asyncio.sleep(REPLICATE)
    partition = zlib.crc32(request["key"].encode()) % PARTITIONS
    offsets[request["topic"], partition] += 1
    return {"partition": partition, "offset": offsets[request["topic"], partition]}


async def handle(reader, writer):
    try:
        while True:
            line = await reader.readline()
            if not line:
                break
            request = json.loads(line)
            reply = await produce(request) if request["api"] == "produce" else {"error": "unknown api"}
            writer.write(json.dumps(reply).encode() + b"\n")
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", int(os.environ["PORT"]))
    async with server:
        await server.serve_forever()


asyncio.run(main())
