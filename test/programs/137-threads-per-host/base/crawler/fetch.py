"""Fetches a page."""
import time


def fetch(url):
    time.sleep(0.1)
    return "".join("<a href=%s/%d>" % (url, number) for number in range(len(url) % 5))


def links(page):
    return page.count("<a ")
