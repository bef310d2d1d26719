"""When pages were changed last."""
import subprocess
from datetime import datetime, timezone
from pathlib import Path
from typing import Optional

from repository import environment

FORMATS = {"long": "%d %B %Y", "iso": "%Y-%m-%d"}


class Dates:
    """Dates of the last change. Renamed pages are followed, and pages without a commit have no date."""

    def __init__(self, root: Path, style: str = "long"):
        self.root = root
        self.format = FORMATS[style]

    def _git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=environment(self.root), stdout=subprocess.PIPE, check=True
        )
        return done.stdout.decode().strip()

    def _stamp(self, name: str) -> Optional[str]:
        return self._git("log", "-1", "--format=%ct", "--follow", "--", name) or None

    def of(self, name: str) -> str:
        """The date of a page's last change, in the style of the site."""
        stamp = self._stamp(name)
        if stamp is None:
            return ""
        return datetime.fromtimestamp(int(stamp), timezone.utc).strftime(self.format)
