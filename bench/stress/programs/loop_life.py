"""What loops are asked to do beside running tasks: cancelling, commands, signals, threads, debugging, errors."""

import asyncio
import logging
import os
import signal
import sys
import time

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


def bad():
    raise ValueError("bad callback")


async def commands():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "print(input()); raise SystemExit(3)", stdin=-1, stdout=-1
    )
    out, _ = await child.communicate(b"asked\n")
    print(out, child.returncode)


async def cancelled():
    task = asyncio.ensure_future(asyncio.sleep(60))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await asyncio.wait_for(task, 1)
    except asyncio.CancelledError:
        print("cancelled")
    try:
        await asyncio.wait_for(asyncio.sleep(60), 0.01)
    except asyncio.TimeoutError:
        print("late")


async def signals():
    loop = asyncio.get_running_loop()
    got = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, got.set)
    for _ in range(20):
        got.clear()
        os.kill(os.getpid(), signal.SIGUSR1)
        await got.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1))


async def threads():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(loop.run_in_executor(None, pow, n, 2) for n in range(20))))
    loop.set_exception_handler(lambda _loop, context: print(type(context["exception"]).__name__, context["message"][:21]))
    loop.call_soon(bad)
    loop.call_later(0.001, bad)
    loop.call_soon_threadsafe(bad)
    handle = loop.call_later(0.001, print, "never")
    handle.cancel()
    await asyncio.sleep(0.02)
    generator = (n async for n in numbers())
    print(await generator.__anext__())


async def numbers():
    for number in range(3):
        await asyncio.sleep(0)
        yield number


async def never_asked():
    raise KeyError("lost")


async def main():
    await commands()
    await cancelled()
    await signals()
    await threads()
    task = asyncio.ensure_future(never_asked())
    await asyncio.sleep(0)
    del task


asyncio.run(main())
asyncio.run(asyncio.sleep(0), debug=True)
loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
loop.run_forever()
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
try:
    loop.call_soon(bad)
except RuntimeError as error:
    print(error)
if sys.version_info >= (3, 12):
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.get_loop().set_task_factory(asyncio.eager_task_factory)
        print(runner.run(asyncio.sleep(0, "eager")))
time.sleep(0.01)
