"""Runs a night of jobs on a few workers."""
import asyncio

from broker import Broker, Job
from worker import Worker

WORKERS = 5


def night():
    jobs = [Job("thumbnail-%d" % number, 0.03) for number in range(16)]
    jobs += [Job("video-%d" % number, 0.25) for number in range(4)]
    return jobs


async def main():
    broker = Broker(night())
    workers = [Worker("worker-%d" % number, broker) for number in range(WORKERS)]
    await asyncio.gather(*(worker.run() for worker in workers))
    print(sum(worker.done for worker in workers), "jobs done")


if __name__ == "__main__":
    asyncio.run(main())
