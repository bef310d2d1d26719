"""Renders the sequences of some cameras from frames in an object store."""
import asyncio

from bucket import Bucket
from frames import Frames

CAMERAS = 3
SEQUENCES = 6


async def camera(frames: Frames, number: int) -> int:
    total = 0
    for sequence in range(SEQUENCES):
        async for frame in frames.sequence(f"camera-{number}/{sequence}"):
            total += len(frame)
    return total


async def main() -> None:
    async with Bucket(answer_after=0.017) as bucket:
        frames = Frames(bucket)
        totals = await asyncio.gather(*(camera(frames, number) for number in range(CAMERAS)))
    print("cameras", len(totals), "bytes", sum(totals))


if __name__ == "__main__":
    asyncio.run(main())
