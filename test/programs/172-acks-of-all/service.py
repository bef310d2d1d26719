"""Broker: keeps records and answers when enough replicas have them."""
import asyncio
import json
import os

WRITE = 0.005
REPLICATE = 0.03


async def handle(reader, writer):
    offset = 0
    try:
        while True:
            line = await reader.readline()
            if not line:
                break
            request = json.loads(line)
            await asyncio.sleep(REPLICATE if request["acks"] == -1 else WRITE)
            offset += len(request["records"])
            answer = {"correlation": request["correlation"], "offset": offset}
            writer.write(json.dumps(answer).encode() + b"\n")
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
