"""A folder with values that outlive a session."""
import json


class Cache:
    def __init__(self, folder):
        self.folder = folder
        self.written = 0

    def _path(self, key):
        return self.folder / "v" / f"{key}.json"

    def get(self, key, default):
        try:
            return json.loads(self._path(key).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return default

    def set(self, key, value):
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(value)
        with path.open("w", encoding="utf-8") as out:
            out.write(text)
        self.written += path.stat().st_size
