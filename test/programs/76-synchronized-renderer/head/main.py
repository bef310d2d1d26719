"""Render an album with a few threads."""
from concurrent.futures import ThreadPoolExecutor

from gallery.album import Album


def main():
    album = Album()
    with ThreadPoolExecutor(max_workers=6) as threads:
        sizes = list(threads.map(album.render, range(30)))
    print("%d pages, %d bytes" % (len(album.pages), sum(sizes)))


if __name__ == "__main__":
    main()
