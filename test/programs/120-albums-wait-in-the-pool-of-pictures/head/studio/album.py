"""Develops albums picture by picture."""
import time

from .pools import pictures


def develop(picture):
    time.sleep(0.035)
    return len(picture)


def develop_album(name):
    time.sleep(0.02)
    jobs = [pictures.submit(develop, "%s/%d" % (name, number)) for number in range(12)]
    return sum(job.result() for job in jobs)
