"""Downloads the score files of a release."""
import configparser
from pathlib import Path

from download import Downloader

SCORES = [f"PGS{number:06}" for number in range(112)]


def main() -> None:
    settings = configparser.ConfigParser()
    settings.read(Path(__file__).with_name("downloads.ini"), encoding="utf-8")
    downloader = Downloader(settings["downloads"])
    sizes = downloader.fetch_all(SCORES)
    print("files", len(sizes), "lines", sum(sizes.values()))


if __name__ == "__main__":
    main()
