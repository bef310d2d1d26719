"""A registry: a deep scan takes longer."""
import asyncio
import json
import os


async def answer(reader, writer):
    line = await reader.readline()
    if line:
        request = json.loads(line)
        await asyncio.sleep(0.25 if request.get("deep") else 0.04)
        writer.write(json.dumps({"layers": len(request["scan"]) % 5 + 3}).encode() + b"\n")
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", int(os.environ["PORT"]))
    async with server:
        await server.serve_forever()


asyncio.run(main())
