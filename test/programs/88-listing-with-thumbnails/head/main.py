"""Print how large a gallery is."""
from gallery import Gallery


def main():
    gallery = Gallery()
    sizes = [len(page) for page in gallery.pages()]
    gallery.close()
    print("%d pages, %d bytes" % (len(sizes), sum(sizes)))


if __name__ == "__main__":
    main()
