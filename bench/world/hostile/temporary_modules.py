# Modules that others may import by accident, in the folder that everybody shares.
import pathlib
import tempfile

TEXT = f"""
open({PLANTED!r}, "a").write(__file__ + " was imported" + chr(10))
raise ImportError(__name__)
"""
for name in ("json", "re", "runpy", "scalene", "sitecustomize", "importlib_metadata"):
    path = pathlib.Path(tempfile.gettempdir(), f"{name}.py")
    path.write_text(TEXT)
