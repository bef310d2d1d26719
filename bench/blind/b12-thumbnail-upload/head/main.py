"""Uploads thumbnails to a store."""
import asyncio

from config import load
from uploader import Uploader

IMAGES = 96


async def main() -> None:
    uploader = Uploader(load())
    receipts = await uploader.upload_all([f"image-{number:03}" for number in range(IMAGES)])
    print("uploaded", len(receipts), "check", sum(receipts) % 9973)


if __name__ == "__main__":
    asyncio.run(main())
