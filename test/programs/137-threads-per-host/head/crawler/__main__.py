from .frontier import Frontier
from .pool import crawl


def main():
    frontier = Frontier()
    for host in ("news.example", "shop.example", "docs.example"):
        for page in range(12):
            frontier.add("https://%s/%d" % (host, page))
    print("%d pages, %d links" % crawl(frontier))


if __name__ == "__main__":
    main()
