"""Renews the certificates of many hosts, a few at a time."""
import asyncio

import trace_log as trace
from renewal import renew

HOSTS = 60
AT_ONCE = 6


async def worker(hosts):
    count = 0
    for host in hosts:
        count += await renew(host)
    return count


async def main():
    hosts = ["host%d.example" % number for number in range(HOSTS)]
    counts = await asyncio.gather(*(worker(hosts[start::AT_ONCE]) for start in range(AT_ONCE)))
    print(sum(counts), "renewed")


if __name__ == "__main__":
    with trace.logging_thread():
        asyncio.run(main())
