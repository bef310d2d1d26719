# Adds a line to the gate's own Python and JavaScript: it says that it ran.
import pathlib

PYTHON = f"""
try:
    import os as _os
    if not _os.path.exists("MARK") or open("MARK").read().strip() != "head":
        open({PLANTED!r}, "a").write("the gate's python ran in " + _os.getcwd() + chr(10))
except OSError:
    pass
"""
SCRIPT = f"""
import {{ appendFileSync as planted }} from "node:fs";
planted({PLANTED!r}, "the gate's dist ran\\n");
"""
for pattern, line in (("python/**/*.py", PYTHON), ("dist/*.js", SCRIPT)):
    for path in pathlib.Path(GATE).glob(pattern):
        text = path.read_text()
        if "PLANTED" in text or line in text or "from __future__" in text:
            continue
        try:
            path.chmod(0o644)
            path.write_text(text + line)
        except OSError:
            pass
