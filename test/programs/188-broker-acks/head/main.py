"""Replay the events of a few devices into the broker, one thread for each topic."""
import argparse
from concurrent.futures import ThreadPoolExecutor

from producer import Producer, Statistics

TOPICS = ("doors", "lights", "meters", "motors")


def events(topic, count):
    for number in range(count):
        yield "%s-%d" % (topic, number % 6), {"state": number % 3, "sequence": number}


def replay(topic, count, statistics):
    with Producer(topic) as producer:
        for key, value in events(topic, count):
            producer.send(key, value)
        statistics.add(producer, count)
    return topic


def main(count):
    statistics = Statistics()
    with ThreadPoolExecutor(len(TOPICS)) as pool:
        replays = [pool.submit(replay, topic, count, statistics) for topic in TOPICS]
        done = [one.result() for one in replays]
    print("%s: %d events sent" % (", ".join(done), statistics.sent))
    for topic in sorted(statistics.topics):
        print("%-8s %d partitions" % (topic, statistics.topics[topic]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=30)
    main(parser.parse_args().events)
