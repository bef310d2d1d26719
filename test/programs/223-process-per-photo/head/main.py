"""Makes thumbnails of photos in other processes."""
import multiprocessing

PHOTOS = 20


def thumbnail(number):
    return sum(pixel * number % 251 for pixel in range(2_000))


def into(queue, number):
    queue.put(thumbnail(number))


def main():
    context = multiprocessing.get_context("spawn")
    queue = context.SimpleQueue()
    total = 0
    for number in range(PHOTOS):
        process = context.Process(target=into, args=(queue, number))
        process.start()
        total += queue.get()
        process.join()
    print(total)


if __name__ == "__main__":
    main()
