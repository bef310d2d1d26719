"""A network drive: reading from it waits."""
import pathlib
import tempfile
import time


class Drive:
    def __init__(self, files):
        self._folder = tempfile.TemporaryDirectory()
        root = pathlib.Path(self._folder.name)
        self.paths = []
        for number in range(files):
            path = root / ("invoice-%02d.txt" % number)
            path.write_text("\n".join("item;%d" % (number + line) for line in range(200)))
            self.paths.append(path)

    def read(self, path):
        time.sleep(0.07)
        return path.read_text()

    def close(self):
        self._folder.cleanup()
