"""Copies this interpreter to a prefix of its own, as conda has one, and gives it pip: no other package comes along."""

import ensurepip
import os
import shutil
import sys
from pathlib import Path

LEFT_OUT = shutil.ignore_patterns("test", "tests", "site-packages", "__pycache__", "idlelib", "tkinter")


def main() -> None:
    target = Path(sys.argv[1])
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    library = Path(sys.base_prefix, "lib")
    shutil.copytree(library / version, target / "lib" / version, symlinks=True, ignore=LEFT_OUT)
    (target / "lib" / version / "site-packages").mkdir()
    for shared in library.glob("libpython*"):
        shutil.copy2(shared, target / "lib" / shared.name, follow_symlinks=False)
    shutil.copytree(Path(sys.base_prefix, "include"), target / "include", symlinks=True)
    (target / "conda-meta").mkdir()
    (target / "conda-meta" / "history").touch()
    (target / "bin").mkdir()
    shutil.copy2(os.path.realpath(sys.executable), target / "bin" / version)
    for name in ("python", "python3"):
        (target / "bin" / name).symlink_to(version)
    python = str(target / "bin" / "python")
    os.execv(python, [python, "-m", ensurepip.__name__])


main()
