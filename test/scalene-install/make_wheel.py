"""Writes a wheel: make_wheel.py FOLDER NAME VERSION [REQUIREMENT ...] < {"package/module.py": "text", ...}"""

import base64
import hashlib
import json
import sys
import zipfile

folder, name, version, *requirements = sys.argv[1:]
files = {path: text.encode() for path, text in json.load(sys.stdin).items()}
info = f"{name}-{version}.dist-info"
needs = "".join(f"Requires-Dist: {one}\n" for one in requirements)
files[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}".encode()
files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def listed(text: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text).digest()).decode().rstrip("=")


rows = [f"{path},sha256={listed(text)},{len(text)}\n" for path, text in files.items()]
files[f"{info}/RECORD"] = "".join([*rows, f"{info}/RECORD,,\n"]).encode()
with zipfile.ZipFile(f"{folder}/{name}-{version}-py3-none-any.whl", "w") as wheel:
    for path, text in files.items():
        wheel.writestr(zipfile.ZipInfo(path), text)  # a fixed date: the same files are the same wheel
