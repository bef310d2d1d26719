"""Checksums of files in memory."""
import asyncio
import hashlib


class Tree:
    def __init__(self, folders, files):
        self.folders = {
            "folder %d" % folder: [bytes([folder + 1, number + 1]) * 150_000 for number in range(files)]
            for folder in range(folders)
        }


def checksum(content):
    return hashlib.blake2b(content).hexdigest()


async def check_file(content):
    await asyncio.sleep(0)
    return checksum(content)


async def check(tree):
    tasks = [
        asyncio.ensure_future(check_file(content)) for files in tree.folders.values() for content in files
    ]
    return await asyncio.gather(*tasks)
