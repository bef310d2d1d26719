"""What planning asks of an interpreter: its packages, the links from them to a tree, and programs that can be run."""

from __future__ import annotations

import ast
import json
import os
import platform
import subprocess
import sys
import tempfile
import unittest
from typing import Any

from probed import PYTHON_FOLDER, write_tree

FINDER = """from __future__ import annotations
import sys
from importlib.util import spec_from_file_location
MAPPING: dict[str, str] = {'shop': %r}
NAMESPACES: dict[str, list[str]] = {}
class Finder:
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if fullname in MAPPING:
            return spec_from_file_location(fullname, MAPPING[fullname] + "/__init__.py")
def install():
    sys.meta_path.append(Finder)
"""
PTH = "import __editable___shop_1_0_finder; __editable___shop_1_0_finder.install()"
SAYS = "import shop, other; print(shop.VERSION, other.VERSION)"


class Environment:
    """A caller's virtual environment, and two trees that hold different versions of one package."""

    def __init__(self, folder: str) -> None:
        self.folder = os.path.realpath(folder)
        self.caller, self.packages = self.make("caller")
        for tree in ("checkout", "base"):
            write_tree(os.path.join(self.folder, tree), {"src/shop/__init__.py": f"VERSION = {tree!r}\n"})
        write_tree(self.packages, {"other.py": "VERSION = 'installed'\n"})

    def make(self, name: str) -> tuple[str, str]:
        top = os.path.join(self.folder, name)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", top], check=True)
        python = os.path.join(top, "bin", "python")
        script = "import sysconfig; print(sysconfig.get_path('purelib'), end='')"
        return python, subprocess.run([python, "-c", script], check=True, capture_output=True, text=True).stdout

    def path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def ask(self, interpreter: str | None = None, **request: Any) -> Any:
        run = subprocess.run(
            [interpreter or self.caller, "-W", "error", os.path.join(PYTHON_FOLDER, "plan.py")],
            input=json.dumps(request),
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            raise AssertionError(run.stderr)
        return json.loads(run.stdout)

    def overlay(self, tree: str, skip: tuple[str, ...] = ()) -> tuple[str, Any]:
        python, _ = self.make(f"overlay-{tree}")
        answer = self.ask(
            do="link",
            overlay=self.path(f"overlay-{tree}"),
            roots=[self.path("checkout"), self.path("base")],
            tree=self.path(tree),
            skip=list(skip),
            extra=[],
        )
        return python, answer

    def says(self, python: str) -> str:
        run = subprocess.run([python, "-c", SAYS], capture_output=True, text=True, cwd="/", check=False)
        return run.stdout.strip() or run.stderr.strip().splitlines()[-1]


class Links(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.at = Environment(folder.name)

    def test_a_folder_in_a_pth_file_leads_to_the_sides_own_tree(self) -> None:
        write_tree(self.at.packages, {"_shop.pth": self.at.path("checkout/src") + "\n"})
        self.assertEqual(self.at.says(self.at.caller), "checkout installed")
        for tree in ("base", "checkout"):
            python, answer = self.at.overlay(tree)
            self.assertEqual((self.at.says(python), answer), (f"{tree} installed", {"missing": []}))

    def test_so_does_the_finder_of_an_editable_install(self) -> None:
        write_tree(
            self.at.packages,
            {
                "__editable__.shop-1.0.pth": PTH,
                "__editable___shop_1_0_finder.py": FINDER % self.at.path("checkout/src/shop"),
            },
        )
        self.assertEqual(self.at.says(self.at.caller), "checkout installed")
        described = self.at.ask(do="describe", roots=[self.at.path("checkout")], trees=[])
        self.assertEqual(described["linked"], [os.path.join("src", "shop")])
        python, _ = self.at.overlay("base")
        self.assertEqual(self.at.says(python), "base installed")

    def test_a_console_script_calls_what_the_sides_own_interpreter_imports(self) -> None:
        points = "[console_scripts]\nshop-run = shop:main\nshop-gone = shop.gone:main\nshop-odd = shop\n"
        for side in ("checkout", "base"):
            write_tree(self.at.path(f"{side}/src/shop"), {"__init__.py": f"def main(): print({side!r})\n"})
        metadata = {"METADATA": "Metadata-Version: 2.1\nName: shop\nVersion: 1\n", "entry_points.txt": points}
        write_tree(self.at.packages, {f"shop-1.dist-info/{name}": text for name, text in metadata.items()})
        write_tree(self.at.packages, {"_shop.pth": self.at.path("checkout/src") + "\n"})
        bins = self.at.path("bins")
        write_tree(bins, {"old-run": "#!/usr/bin/python3\nprint('old')\n", "native": "ELF"})
        python, _ = self.at.overlay("base")
        for interpreter, side in ((self.at.caller, "checkout"), (python, "base")):
            names = ["shop-run", "old-run", "shop-gone", "shop-odd", "native", "nothing", "../old-run"]
            question = {"do": "scripts", "folder": self.at.path(f"made-{side}"), "bins": [bins], "names": names}
            run, old, *wrong = self.at.ask(interpreter, **question)
            said = subprocess.run([interpreter, run["file"]], capture_output=True, text=True, cwd="/", check=True)
            self.assertEqual(said.stdout.strip(), side)
            self.assertEqual(old, {"file": os.path.join(bins, "old-run"), "problem": None})
            self.assertEqual([one["file"] for one in wrong], [None] * 5)
            states = ["missing", "broken", "broken", "missing", "missing"]
            self.assertEqual([one["problem"]["state"] for one in wrong], states)
            self.assertIn("calls shop.gone: there is no module", wrong[0]["problem"]["message"])

    def test_it_says_all_folders_that_programs_import_from(self) -> None:
        finder = FINDER % self.at.path("checkout/src/shop")
        editable = {"__editable__.shop-1.0.pth": PTH, "__editable___shop_1_0_finder.py": finder}
        write_tree(self.at.packages, {**editable, "_base.pth": self.at.path("base/src") + "\n"})
        found = self.at.ask(do="imports")
        for folder in (self.at.packages, self.at.path("base/src"), self.at.path("checkout/src")):
            self.assertIn(os.path.realpath(folder), found)
        self.assertNotIn(os.path.realpath(PYTHON_FOLDER), found)

    def test_a_script_of_the_environment_that_a_program_starts_runs_the_sides_own_tree(self) -> None:
        write_tree(self.at.packages, {"_shop.pth": self.at.path("checkout/src") + "\n"})
        programs = os.path.dirname(self.at.caller)
        starts = {
            "shop": f"#!{self.at.caller}\n",
            "shop-long": f"""#!/bin/sh\n'''exec' "{self.at.caller}3" "$0" "$@"\n' '''\n""",
            "of-another": f"#!{sys.executable}\n",
        }
        for name, start in starts.items():
            write_tree(programs, {name: start + SAYS})
            os.chmod(os.path.join(programs, name), 0o755)
        python, _ = self.at.overlay("base")
        for name in ("shop", "shop-long"):
            script = os.path.join(os.path.dirname(python), name)
            run = subprocess.run([script], capture_output=True, text=True, cwd="/", check=False)
            self.assertEqual(run.stdout, "base installed\n", run.stderr)
        self.assertFalse(os.path.exists(os.path.join(os.path.dirname(python), "of-another")))

    def test_what_the_tree_lacks_is_said_and_never_taken_from_the_other_tree(self) -> None:
        write_tree(self.at.path("checkout"), {"new/other_shop.py": ""})
        write_tree(self.at.packages, {"_shop.pth": self.at.path("checkout/src") + "\n" + self.at.path("checkout/new")})
        python, answer = self.at.overlay("base")
        self.assertEqual(answer, {"missing": ["new"]})
        run = subprocess.run([python, "-c", "import other_shop"], capture_output=True, text=True, cwd="/", check=False)
        self.assertIn("No module named 'other_shop'", run.stderr)

    def test_links_that_the_overlay_replaces_are_left_out(self) -> None:
        write_tree(self.at.packages, {"_shop.pth": self.at.path("checkout/src") + "\n"})
        python, _ = self.at.overlay("base", ("src",))
        self.assertIn("No module named 'shop'", self.at.says(python))

    def own_install(self, tree: str, files: dict[str, str]) -> None:
        _, packages = self.at.make(f"overlay-{tree}")
        write_tree(packages, files)

    def finders_of(self, python: str) -> str:
        # a set: site reads the .pth files of a virtual environment twice
        script = "import sys; print(*{one.__module__ for one in sys.meta_path if '__editable__' in one.__module__})"
        return subprocess.run([python, "-c", script], capture_output=True, text=True, check=True).stdout.strip()

    def test_a_finder_that_only_one_sides_build_wrote_is_no_difference_of_the_sides(self) -> None:
        finder = {
            "__editable__.shop-1.0.pth": PTH,
            "__editable___shop_1_0_finder.py": FINDER % self.at.path("base/src/shop"),
        }
        write_tree(self.at.packages, {"_shop.pth": self.at.path("checkout/src") + "\n"})
        self.own_install("base", finder)
        python, _ = self.at.overlay("base", ("src",))
        self.assertEqual((self.at.says(python), self.finders_of(python)), ("base installed", ""))

    def test_a_finder_of_the_callers_stays_where_the_sides_own_build_wrote_none(self) -> None:
        finder = FINDER % self.at.path("checkout/src/shop")
        editable = {"__editable__.shop-1.0.pth": PTH, "__editable___shop_1_0_finder.py": finder}
        write_tree(self.at.packages, editable)
        self.own_install("base", {"_shop.pth": self.at.path("base/src") + "\n"})
        python, _ = self.at.overlay("base", ("src",))
        self.assertEqual((self.at.says(python), self.finders_of(python)), ("base installed", PTH.split()[1][:-1]))

    def test_a_finder_that_leads_to_more_than_folders_of_packages_stays(self) -> None:
        finder = (FINDER % self.at.path("base/src/shop")).replace("{'shop':", "{'other_name': '/x/y', 'shop':")
        write_tree(self.at.packages, {"_shop.pth": self.at.path("checkout/src") + "\n"})
        self.own_install("base", {"__editable__.shop-1.0.pth": PTH, "__editable___shop_1_0_finder.py": finder})
        python, _ = self.at.overlay("base", ("src",))
        self.assertEqual((self.at.says(python), self.finders_of(python)), ("base installed", PTH.split()[1][:-1]))

    def test_other_pth_files_are_read_as_in_the_callers_environment(self) -> None:
        write_tree(
            self.at.packages,
            {
                "_shop.pth": self.at.path("checkout/src"),
                "code.pth": "import sys; sys.by_pth = sys._getframe(1).f_locals['sitedir']\n",
                "more.pth": "# a comment\n\nmore\n",
                "more/extra.py": "",
            },
        )
        python, _ = self.at.overlay("base")
        script = "import sys, extra; print(sys.by_pth)"
        run = subprocess.run([python, "-c", script], capture_output=True, text=True, cwd="/", check=True)
        self.assertEqual(os.path.realpath(run.stdout.strip()), os.path.realpath(self.at.packages))

    def test_an_environment_inside_of_the_checkout_is_no_part_of_it(self) -> None:
        write_tree(self.at.packages, {"own.pth": os.path.join(self.at.packages, "own") + "\n", "own/x.py": ""})
        self.assertEqual(self.at.ask(do="describe", roots=[self.at.folder], trees=[])["linked"], [])

    def test_projects_are_found_by_where_they_were_installed_from(self) -> None:
        def info(name: str, url: str, editable: bool) -> dict[str, str]:
            origin = json.dumps({"url": url, "dir_info": {"editable": editable}})
            return {
                f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
                f"{name}-1.0.dist-info/direct_url.json": origin,
                f"{name}/__init__.py": "",
                f"{name}/fast.so": "",
                f"{name}-1.0.dist-info/RECORD": f"{name}/__init__.py,,\n{name}/fast.so,,\n",
            }

        inside, outside = self.at.path("checkout/libs/one").replace(" ", "%20"), self.at.path("elsewhere")
        write_tree(self.at.packages, info("one", f"file://{inside}", True))
        write_tree(self.at.packages, info("two", f"file://{outside}", True))
        described = self.at.ask(do="describe", roots=[self.at.path("checkout")], trees=[])
        found = {"name": "one", "folder": os.path.join("libs", "one"), "editable": True}
        (project,) = described["projects"]
        self.assertEqual({**project, **found, "compiled": True, "modules": ["one"], "linked": False}, project)
        self.assertEqual((described["distributions"]["one"], described["distributions"]["two"]), ("1.0", "1.0"))


class Interpreter(unittest.TestCase):
    def test_it_says_which_one_it_is_and_where_its_library_lies(self) -> None:
        command = [sys.executable, "-I", "-W", "error", os.path.join(PYTHON_FOLDER, "identify.py")]
        said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        self.assertEqual((said["version"], said["executable"]), (platform.python_version(), sys.executable))
        self.assertIn(os.path.realpath(os.path.dirname(os.__file__)), said["paths"])

    def test_one_that_is_far_too_old_can_still_read_the_question(self) -> None:
        with open(os.path.join(PYTHON_FOLDER, "identify.py"), encoding="utf-8") as file:
            ast.parse(file.read(), feature_version=(3, 4))


if __name__ == "__main__":
    unittest.main()
