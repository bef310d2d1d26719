"""Count the browsers of an access log."""
import argparse
import time
from collections import Counter

import agents

USER_AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64; rv:{0}.0) Gecko/20100101 Firefox/{0}.0",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{0}.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/{0}.1 Safari/605.1.15",
)


class AccessLog:
    """Reads the log in blocks, as from a remote disk."""

    def __init__(self, requests):
        self._requests = requests

    def __iter__(self):
        for number in range(self._requests):
            if number % 1000 == 0:
                time.sleep(0.03)
            yield USER_AGENTS[number % len(USER_AGENTS)].format(90 + number % 30)


def main(requests):
    families = Counter()
    mobile = 0
    for user_agent in AccessLog(requests):
        agent = agents.parse(user_agent)
        families[agent.family] += 1
        mobile += agent.device is not None
    for family, count in families.most_common():
        print("%-10s %6d" % (family, count))
    print("%d mobile" % mobile)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=6000)
    main(parser.parse_args().requests)
