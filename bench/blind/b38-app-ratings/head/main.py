"""Prints the catalogue of apps, page by page."""
import os

from catalogue import Catalogue
from store import Store

PAGES = 30
APPS = 4


def main() -> None:
    store = Store(int(os.environ["PORT"]))
    catalogue = Catalogue(store)
    listed = installed = 0
    for page in range(PAGES):
        for app in catalogue.page([f"app-{page * APPS + number}" for number in range(APPS)]):
            listed += 1
            installed += app["installs"] * app["rating"]
    store.close()
    print("apps", listed, "score", installed)


if __name__ == "__main__":
    main()
