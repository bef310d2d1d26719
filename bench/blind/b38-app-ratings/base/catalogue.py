"""Apps with what is known of them."""
import zlib


def describe(app):
    value = 0
    for turn in range(450):
        value = zlib.crc32(f"{app}:{turn}".encode(), value)
    return f"{app} ({value % 100})"


class Catalogue:
    def __init__(self, store):
        self.store = store

    def page(self, apps):
        flags = self.store.get("flags")
        installs = self.store.mget([f"installs:{app}" for app in apps])
        ratings = self.store.mget([f"rating:{app}" for app in apps])
        return [
            {"title": describe(app), "installs": count, "rating": rating + flags % 2}
            for app, count, rating in zip(apps, installs, ratings)
        ]
