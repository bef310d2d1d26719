"""uvloop: many short loops, servers, commands, signals, threads, errors in callbacks."""

import asyncio
import os
import signal
import sys
import threading

import uvloop


async def handle(reader, writer):
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    for _ in range(100):
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"shop\n")
        assert await reader.readline() == b"SHOP\n"
        writer.close()
    server.close()
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(input())", stdin=-1, stdout=-1)
    print((await child.communicate(b"asked\n"))[0], child.returncode)
    got = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, got.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    await got.wait()
    print(await asyncio.gather(*(loop.run_in_executor(None, pow, n, 2) for n in range(10))))
    loop.set_exception_handler(lambda _loop, context: print(repr(context["exception"])))
    loop.call_soon(int, "no number")
    await asyncio.sleep(0)
    loop.call_later(0.001, int, "none either")
    await asyncio.sleep(0.01)
    await asyncio.gather(*(asyncio.sleep(0) for _ in range(2000)))


def run(work):
    loop = uvloop.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.close()


run(main())
print(sum(run(asyncio.sleep(0, n)) for n in range(100)))
threads = [threading.Thread(target=run, args=(asyncio.sleep(0.001),)) for _ in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
signal.signal(signal.SIGINT, signal.default_int_handler)


async def interrupted():
    asyncio.get_running_loop().call_later(0.01, os.kill, os.getpid(), signal.SIGINT)
    await asyncio.sleep(30)


try:
    run(interrupted())
except KeyboardInterrupt:
    print("interrupted")
