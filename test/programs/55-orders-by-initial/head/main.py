"""Handle orders with one queue for each worker."""
import asyncio

from partition import worker_of

WORKERS = 4
NAMES = ["Baker", "Adams", "Smith", "Clark", "Evans", "Davis", "Brown", "Allen", "Carter", "Ellis", "Bell", "Cook"]
ORDERS = 96


async def handle(queue):
    handled = 0
    while True:
        order = await queue.get()
        if order is None:
            return handled
        await asyncio.sleep(0.012)
        handled += 1


async def main():
    queues = [asyncio.Queue() for _ in range(WORKERS)]
    for number in range(ORDERS):
        customer = NAMES[number % len(NAMES)]
        queues[worker_of(customer, WORKERS)].put_nowait((customer, number))
    for queue in queues:
        queue.put_nowait(None)
    handled = await asyncio.gather(*(handle(queue) for queue in queues))
    print("%d orders handled" % sum(handled))


if __name__ == "__main__":
    asyncio.run(main())
