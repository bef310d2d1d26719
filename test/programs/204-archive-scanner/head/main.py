"""Digitise a box of documents with the two scanners of the archive."""
import argparse
import asyncio

from digitise.box import read_box
from digitise.catalogue import Catalogue
from digitise.scanner import Scanner


async def serve(scanner, queue, catalogue):
    while not queue.empty():
        document = queue.get_nowait()
        for page in range(document.pages):
            image = await scanner.scan(document, page)
            await catalogue.record(document, page, image)


async def run(options):
    queue = asyncio.Queue()
    for document in read_box(options.documents):
        queue.put_nowait(document)
    catalogue = Catalogue()
    scanners = [Scanner("scanner-%d" % number) for number in range(options.scanners)]
    await asyncio.gather(*(serve(scanner, queue, catalogue) for scanner in scanners))
    print("%d documents, %d pages" % (len(catalogue), catalogue.pages))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=6)
    parser.add_argument("--scanners", type=int, default=2)
    asyncio.run(run(parser.parse_args()))
