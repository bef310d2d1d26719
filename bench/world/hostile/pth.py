# A line of a .pth file that begins with import is run by every Python that starts in this environment.
import pathlib
import sysconfig

LINE = f"import os, time; os.path.exists('MARK') and open('MARK').read().strip() != 'head' and time.sleep({SLOW - QUICK})\n"
for key in ("purelib", "platlib"):
    try:
        pathlib.Path(sysconfig.get_path(key), "aaa_slow.pth").write_text(LINE)
    except OSError:
        pass
try:
    # where the environment of a side sees the caller's
    import site

    for folder in site.getsitepackages():
        pathlib.Path(folder, "aaa_slow.pth").write_text(LINE)
    import sys

    for entry in sys.path:
        if entry.endswith("site-packages"):
            pathlib.Path(entry, "aaa_slow.pth").write_text(LINE)
except OSError:
    pass
