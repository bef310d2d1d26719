"""Loops that are made and closed again and again, in the main thread and in others."""

import asyncio
import threading


async def work(number):
    await asyncio.sleep(0)
    tasks = [asyncio.ensure_future(asyncio.sleep(0, n)) for n in range(number % 5)]
    return sum(await asyncio.gather(*tasks))


print(sum(asyncio.run(work(number)) for number in range(150)))
found = []
threads = [threading.Thread(target=lambda n=n: found.append(asyncio.run(work(n)))) for n in range(40)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(found))
loop = asyncio.new_event_loop()
print(sum(loop.run_until_complete(work(number)) for number in range(200)))
loop.close()
