"""A folder with values that outlive a session."""
import json
import os
from pathlib import Path
from typing import Any


class Cache:
    """Values by key, each in a file of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.written = 0

    def _path(self, key: str) -> Path:
        return self.folder / "v" / f"{key}.json"

    def get(self, key: str, default: Any) -> Any:
        """The value of a key, or the default if there is none that can be read."""
        try:
            return json.loads(self._path(key).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return default

    def set(self, key: str, value: Any) -> None:
        """Stores a value; a file is either the old or the new one, never half of it."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with part.open("w", encoding="utf-8") as out:
            json.dump(value, out)
        os.replace(part, path)
        self.written += path.stat().st_size
