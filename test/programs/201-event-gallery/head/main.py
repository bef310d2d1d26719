"""Build the web gallery of an event: check the originals, then render the album page by page."""
import argparse
import threading

from gallery.album import Album
from gallery.archive import Archive
from gallery.pools import shutdown_pools
from gallery.progress import Progress


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--originals", type=int, default=30)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--pictures", type=int, default=4, help="pictures on a page")
    options = parser.parse_args()

    progress = Progress()
    archive = Archive(progress)
    album = Album(progress, options.pictures)
    archive.verify(options.originals)
    reader = threading.Thread(target=album.build, args=(options.pages,), name="album")
    reader.start()
    reader.join()
    archive.finish()
    shutdown_pools()
    print(progress.summary())


if __name__ == "__main__":
    main()
