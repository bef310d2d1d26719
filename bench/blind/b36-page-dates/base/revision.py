"""When pages were changed last."""
import subprocess
from datetime import datetime, timezone

from repository import environment


class Dates:
    def __init__(self, root):
        self.root = root
        self.stamps = {}

    def _read(self):
        log = subprocess.run(
            ["git", "log", "--format=:%ct", "--name-only"],
            cwd=self.root, env=environment(self.root), stdout=subprocess.PIPE, check=True,
        ).stdout.decode()
        stamp = 0
        for line in log.splitlines():
            if line.startswith(":"):
                stamp = int(line[1:])
            elif line:
                self.stamps.setdefault(line, stamp)

    def of(self, name):
        """The date of a page's last change."""
        if not self.stamps:
            self._read()
        return datetime.fromtimestamp(self.stamps[name], timezone.utc).strftime("%d %B %Y")
