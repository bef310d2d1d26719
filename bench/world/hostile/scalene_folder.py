# Adds a line to every Python file of a Scalene that can be found below the tool cache: it says where it runs.
import os
import pathlib

LINE = f"""
try:
    import os as _os
    if not _os.path.exists("MARK") or open("MARK").read().strip() != "head" or _os.environ.get("SECOND"):
        open({PLANTED!r}, "a").write("scalene ran in " + _os.getcwd() + chr(10))
except OSError:
    pass
"""
cache = pathlib.Path(os.environ.get("RUNNER_TOOL_CACHE", pathlib.Path(GATE).parent / "tool-cache"))
for path in cache.glob("**/scalene/*.py"):
    text = path.read_text()
    if "scalene ran in" in text or "from __future__" in text:
        continue
    try:
        path.chmod(0o644)
        path.write_text(text + LINE)
    except OSError:
        pass
