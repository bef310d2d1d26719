"""Render the comment threads of a news site with the names of the authors."""
import argparse
import asyncio
import sys

from api import Api
from authors import AuthorDirectory
from render import render_thread


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=10)
    parser.add_argument("--comments", type=int, default=12)
    return parser.parse_args(argv)


async def run(options):
    api = Api(connections=4)
    authors = AuthorDirectory(api)
    pages = await asyncio.gather(*(
        render_thread(api, authors, number, options.comments) for number in range(options.threads)
    ))
    return pages, api.requests


def main(argv=None):
    pages, requests = asyncio.run(run(parse_arguments(argv)))
    print(pages[0].splitlines()[0])
    print("%d pages, %d characters" % (len(pages), sum(map(len, pages))))
    print("%d requests" % requests, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
