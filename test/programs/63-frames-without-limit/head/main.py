"""Record a short video."""
import asyncio

from video.recorder import record

if __name__ == "__main__":
    print("%d bytes recorded" % asyncio.run(record(350)))
