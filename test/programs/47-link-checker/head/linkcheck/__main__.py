import asyncio
import sys

from .checker import check_all


def main(count):
    links = ["https://docs.example/page/%d" % number for number in range(count)]
    broken = asyncio.run(check_all(links))
    print("%d links, %d broken" % (len(links), len(broken)))


main(int(sys.argv[1]))
