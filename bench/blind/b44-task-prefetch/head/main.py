"""Runs a batch of simulations on some workers."""
import asyncio

from broker import Broker
from tasks import batch
from worker import Worker

WORKERS = 5


async def main() -> None:
    broker = Broker(batch())
    workers = [Worker(broker, f"worker-{number}") for number in range(WORKERS)]
    await asyncio.gather(*(worker.run() for worker in workers))
    done = sorted(name for worker in workers for name in worker.done)
    print("tasks", len(done), "losses", sum(broker.losses.values()))


if __name__ == "__main__":
    asyncio.run(main())
