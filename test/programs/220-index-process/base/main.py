"""Builds the search index in a process of its own, beside the import of the new documents."""
import multiprocessing

from catalog.index import build


def documents():
    return [[(number * 31 + place * 7) % 997 for place in range(60)] for number in range(1200)]


def worker(queue, found):
    queue.put(len(build(found)))


def main():
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=worker, args=(queue, documents()))
    process.start()
    print(queue.get())
    process.join()


if __name__ == "__main__":
    main()
