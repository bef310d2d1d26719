"""Check the files of a tree a few times."""
import asyncio

from checks import Tree, check


async def main():
    tree = Tree(12, 15)
    sums = []
    for _ in range(13):
        sums += await check(tree)
    print("%d checksums, %d different" % (len(sums), len(set(sums))))


if __name__ == "__main__":
    asyncio.run(main())
