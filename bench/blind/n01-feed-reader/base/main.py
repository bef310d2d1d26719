"""Reads a feed and prints a summary by author."""
import argparse
import json
import re
import zlib
from typing import Dict, Iterable, Tuple

TAG = re.compile(r"<[^>]+>")


def feed(count):
    for number in range(count):
        body = "".join(f"<p>{zlib.crc32(f'{number}-{part}'.encode())} &amp; more</p>" for part in range(44))
        yield json.dumps({"id": number, "author": f"author-{number % 23}", "body": body})


def plain(body):
    return TAG.sub(" ", body).replace("&amp;", "&")


def words(text):
    return [word for word in text.split() if word != "&"]


def summarise(lines: Iterable[str]) -> Dict[str, Tuple[int, str]]:
    totals = {}
    for line in lines:
        entry = json.loads(line)
        found = words(plain(entry["body"]))
        count, longest = totals.get(entry["author"], (0, ""))
        totals[entry["author"]] = (count + len(found), max([longest, *found], key=len))
    return totals


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=1000)
    options = parser.parse_args()
    totals = summarise(feed(options.entries))
    print("authors", len(totals), "words", sum(count for count, _ in totals.values()))
    print(sorted(totals)[0], totals[sorted(totals)[0]])


if __name__ == "__main__":
    main()
