"""Makes log files that look real."""
import random


def log_lines(seed, count):
    choice = random.Random(seed)
    hosts = ["10.0.%d.%d" % (choice.randrange(200), choice.randrange(200)) for _ in range(40)]
    return [
        "%s GET /shop/%d?session=%08x 200 %d\n" % (hosts[number % 40], number % 90, choice.getrandbits(18), number % 5000)
        for number in range(count)
    ]
