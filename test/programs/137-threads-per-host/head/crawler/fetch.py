"""Fetches a page."""
import re
import time

LINK = re.compile("<a ")


def fetch(url):
    time.sleep(0.1)
    return "".join("<a href=%s/%d>" % (url, number) for number in range(len(url) % 5))


def links(page):
    """The number of links of a page."""
    return len(LINK.findall(page))
