"""Look up the shelf of articles with eight threads."""
import threading

from handles import Handles

THREADS = 8
ARTICLES = 96

def look_up(handles, articles, shelves):
    for article in articles:
        with handles.lend() as handle:
            shelves[article] = handle.lookup(article)


def main():
    handles = Handles()
    articles = ["article %d" % number for number in range(ARTICLES)]
    shelves = {}
    threads = [
        threading.Thread(target=look_up, args=(handles, articles[number::THREADS], shelves))
        for number in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("%d shelves, sum %d" % (len(shelves), sum(shelves.values())))


if __name__ == "__main__":
    main()
