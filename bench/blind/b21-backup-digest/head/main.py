"""Seals the volumes of a backup and prints their digests."""
import tempfile
from pathlib import Path

from sealing import seal
from volumes import write_volume

VOLUMES = 3
MEGABYTES = 40


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for number in range(VOLUMES):
            path = write_volume(folder / f"volume{number}", number, MEGABYTES)
            sealed = seal(path)
            print(path.name, sealed.size, sealed.digest[:16])
            path.unlink()


if __name__ == "__main__":
    main()
