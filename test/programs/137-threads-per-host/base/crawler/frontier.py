"""The addresses to fetch."""
from urllib.parse import urlsplit


class Frontier:
    def __init__(self):
        self._urls = []
        self._seen = set()

    def add(self, url):
        if url not in self._seen:
            self._seen.add(url)
            self._urls.append(url)

    def __iter__(self):
        return iter(self._urls)

    def __len__(self):
        return len(self._urls)

    def hosts(self):
        return {urlsplit(url).netloc for url in self._urls}
