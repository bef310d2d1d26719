"""links [PAGES]: count the links of the pages of a site."""
import re
import time

LINK = re.compile(r'href="([^"#]+)')
PAGE = '<p>page {0}</p><a href="/page/{1}">next</a><a href="/about#team">team</a>'


def fetch(number):
    time.sleep(0.012)
    return PAGE.format(number, number + 1)


def run(arguments):
    pages = int(arguments[0]) if arguments else 20
    targets = set()
    for number in range(pages):
        targets.update(LINK.findall(fetch(number)))
    print("%d pages link to %d targets" % (pages, len(targets)))
