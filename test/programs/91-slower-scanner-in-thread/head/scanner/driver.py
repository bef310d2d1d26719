"""The driver of a scanner, which blocks while it scans."""
import time


class Scanner:
    def scan(self, page, dots):
        time.sleep(dots * 0.00022)
        return "page %d at %d dots" % (page, dots)
