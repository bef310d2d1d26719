"""What the tests and their programs see of the machine."""

from __future__ import annotations

import site
import subprocess
import sys
import unittest
from importlib import metadata


class IsolationTest(unittest.TestCase):
    def test_no_package_that_is_installed_for_the_interpreter_is_seen(self) -> None:
        self.assertEqual([distribution.metadata["Name"] for distribution in metadata.distributions()], [])

    def test_nor_by_the_programs_that_tests_start(self) -> None:
        code = "import sys, site; print(sys.prefix, site.ENABLE_USER_SITE)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout.split(), [sys.prefix, "False"])
        self.assertNotEqual(sys.prefix, sys.base_prefix)
        self.assertFalse(site.ENABLE_USER_SITE)


if __name__ == "__main__":
    unittest.main()
