"""Starts the nightly job."""
import asyncio

from nightly.job import run

if __name__ == "__main__":
    asyncio.run(run())
