"""A station that scans a document page by page, since there is one glass."""
import asyncio

DOTS = 600


async def scan_document(scanner, pages):
    loop = asyncio.get_running_loop()
    scans = []
    for page in range(pages):
        scans.append(await loop.run_in_executor(None, scanner.scan, page, DOTS))
    return scans
