"""Tests of gate_wheels: what a wheel may hold, and what counts as a change of what was unpacked from it."""

from __future__ import annotations

import base64
import hashlib
import os
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "python"))

from gate_wheels.packages import unpack, verify

RECORD = "shop-1.0.dist-info/RECORD"


def listed(text: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text).digest()).decode().rstrip("=")


class WheelTest(unittest.TestCase):
    def setUp(self) -> None:
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.site = os.path.join(holder.name, "site")
        self.wheels = os.path.join(holder.name, "wheels")
        os.mkdir(self.site)
        os.mkdir(self.wheels)

    def wheel(self, files: dict[str, bytes], record: str | None = None) -> None:
        rows = "".join(f"{name},sha256={listed(text)},{len(text)}\n" for name, text in files.items())
        with zipfile.ZipFile(os.path.join(self.wheels, "shop-1.0-py3-none-any.whl"), "w") as wheel:
            for name, text in files.items():
                wheel.writestr(name, text)
            wheel.writestr(RECORD, rows if record is None else record)

    def wrong(self) -> str:
        return " ".join(how for _, how in unpack(self.site, self.wheels, None)["wrong"])

    def test_unpacks_packages_and_leaves_out_what_belongs_elsewhere(self) -> None:
        data = "shop-1.0.data"
        self.wheel({"shop/a.py": b"a", f"{data}/purelib/b.py": b"b", f"{data}/scripts/shop": b"s"})
        self.assertEqual(unpack(self.site, self.wheels, None)["wrong"], [])
        self.assertEqual(sorted(os.listdir(self.site)), ["b.py", "shop", "shop-1.0.dist-info"])

    def test_refuses_names_that_lead_out_of_the_folder(self) -> None:
        for name in ("../x.py", "/x.py", "shop/../../x.py", "shop\\x.py", "C:x.py", "shop-1.0.data/purelib/../../x.py"):
            with self.subTest(name):
                self.wheel({name: b"x"})
                self.assertIn("is not a wheel: it has a file called", self.wrong())
                self.assertEqual(os.listdir(self.site), [])

    def test_refuses_a_file_that_its_record_does_not_have(self) -> None:
        self.wheel({"shop.py": b"x"}, record="")
        self.assertIn("its RECORD does not have shop.py", self.wrong())

    def test_refuses_what_is_no_wheel(self) -> None:
        with open(os.path.join(self.wheels, "shop.whl"), "w") as file:
            file.write("x")
        self.assertIn("is not a wheel", self.wrong())

    def test_a_folder_without_wheels_is_wrong(self) -> None:
        self.assertEqual(self.wrong(), "has no wheel")

    def test_a_file_that_is_not_what_its_record_says_was_changed(self) -> None:
        self.wheel({"shop.py": b"x"}, record=f"shop.py,sha256={listed(b'y')},1\n")
        self.assertEqual(self.wrong(), "was changed")

    def test_only_wheels_that_are_allowed_are_unpacked(self) -> None:
        self.wheel({"shop.py": b"x"})
        found = unpack(self.site, self.wheels, ["0" * 64])
        self.assertIn("is not a file that the lock names", [how for _, how in found["wrong"]])
        self.assertEqual(os.listdir(self.site), [])

    def test_one_hash_stands_for_all_files(self) -> None:
        self.wheel({"shop.py": b"x"})
        first = unpack(self.site, self.wheels, None)["sha256"]
        self.assertEqual(verify(self.site, self.wheels, None)["sha256"], first)
        self.wheel({"shop.py": b"y"})
        self.assertNotEqual(verify(self.site, self.wheels, None)["sha256"], first)


if __name__ == "__main__":
    unittest.main()
