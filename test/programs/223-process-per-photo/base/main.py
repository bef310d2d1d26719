"""Makes thumbnails of photos in other processes."""
import multiprocessing

PHOTOS = 20


def thumbnail(number):
    return sum(pixel * number % 251 for pixel in range(2_000))


def main():
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        print(sum(pool.map(thumbnail, range(PHOTOS))))


if __name__ == "__main__":
    main()
