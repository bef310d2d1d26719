"""The order of the rooms in python/: who may import whom, no circles, no room that is too full."""

from __future__ import annotations

import ast
import os
import unittest

from probed import PYTHON_FOLDER

#: A folder with more files than this needs rooms of its own.
MOST_FILES = 15
#: Each room of the probe, and the rooms of it that it may import.
ALLOWED = {"data": {"data"}, "recording": {"data", "recording"}, "analysis": {"data", "analysis"}}
#: At the end of the program the recording is handed over.
HANDOVER = "gate_probe.recording.handover"


def module_of(path: str) -> str:
    """The dotted name of a file below python/."""
    name = os.path.relpath(path, PYTHON_FOLDER)[: -len(".py")].replace(os.sep, ".")
    return name[: -len(".__init__")] if name.endswith(".__init__") else name


def modules() -> dict[str, str]:
    """All modules in python/ with their files."""
    found = {}
    for folder, _, files in os.walk(PYTHON_FOLDER):
        for file in files:
            if file.endswith(".py"):
                path = os.path.join(folder, file)
                found[module_of(path)] = path
    return found


def imports_in(source: str, module: str, package: bool, known: set[str]) -> set[str]:
    """The ``known`` modules that a module imports anywhere in its ``source``, in functions and for types as well."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = module.split(".")
            base = parts[: len(parts) - node.level + package] if node.level else []
            base += node.module.split(".") if node.module else []
            # what is imported from a package is a module of it, or a name that the package itself has
            inner = {".".join([*base, alias.name]) for alias in node.names}
            found.update(inner & known or {".".join(base)})
    return found & known


def circle_in(graph: dict[str, set[str]]) -> list[str]:
    """Modules that import each other in a ring, or an empty list."""
    done: set[str] = set()

    def visit(module: str, way: list[str]) -> list[str]:
        if module in way:
            return [*way[way.index(module) :], module]
        if module in done:
            return []
        for other in sorted(graph[module]):
            ring = visit(other, [*way, module])
            if ring:
                return ring
        done.add(module)
        return []

    for module in sorted(graph):
        ring = visit(module, [])
        if ring:
            return ring
    return []


class StructureTest(unittest.TestCase):
    graph: dict[str, set[str]]

    @classmethod
    def setUpClass(cls) -> None:
        files = modules()
        cls.graph = {}
        for module, path in files.items():
            with open(path, encoding="utf-8") as file:
                cls.graph[module] = imports_in(file.read(), module, path.endswith("__init__.py"), set(files))

    def test_modules_do_not_import_each_other_in_a_circle(self) -> None:
        self.assertEqual(circle_in(self.graph), [])

    def test_recording_and_analysis_know_the_data_between_them_and_not_each_other(self) -> None:
        wrong = [
            f"{module} imports {other}"
            for module, others in self.graph.items()
            for other in others
            if module.startswith("gate_probe.")
            and other.startswith("gate_probe.")
            and other.split(".")[1] not in ALLOWED[module.split(".")[1]]
            and module != HANDOVER
        ]
        self.assertEqual(wrong, [])

    def test_only_the_recorder_knows_the_handover(self) -> None:
        users = [module for module, others in self.graph.items() if HANDOVER in others]
        self.assertEqual(users, ["gate_probe.recording.recorder"])

    def test_no_room_has_too_many_files(self) -> None:
        for folder, _, files in os.walk(PYTHON_FOLDER):
            with self.subTest(folder=folder):
                self.assertLessEqual(len([file for file in files if file.endswith(".py")]), MOST_FILES)

    def test_nothing_in_the_probe_is_kept_in_variables_of_a_module(self) -> None:
        for module, path in modules().items():
            if not module.startswith("gate_probe"):
                continue
            with open(path, encoding="utf-8") as file:
                tree = ast.parse(file.read())
            with self.subTest(module=module):
                self.assertEqual([node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)], [])
                kept = [
                    node.lineno
                    for node in tree.body
                    if isinstance(node, (ast.Assign, ast.AnnAssign)) and _can_change(node.value)
                ]
                self.assertEqual(kept, [])

    def test_wrong_imports_would_be_found(self) -> None:
        known = {"a", "a.b", "a.b.c", "a.d"}
        self.assertEqual(imports_in("from . import d\nfrom .b import c", "a", True, known), {"a.d", "a.b.c"})
        self.assertEqual(imports_in("def f():\n from ..d import x", "a.b.c", False, known), {"a.d"})
        self.assertEqual(imports_in("import a.b.c, os", "a.d", False, known), {"a.b.c"})
        self.assertEqual(circle_in({"a": {"b"}, "b": {"c"}, "c": {"b"}}), ["b", "c", "b"])


def _can_change(value: ast.expr | None) -> bool:
    """Whether an empty container, or what a call makes, is assigned: something that a program run would fill."""
    if isinstance(value, (ast.List, ast.Set)):
        return not value.elts
    if isinstance(value, ast.Dict):
        return not value.keys
    if isinstance(value, ast.Call):
        # paths and functions that are looked up once do not change
        function = ast.unparse(value.func) if hasattr(ast, "unparse") else ""
        return function.split(".")[-1] in ("dict", "list", "set", "array", "Column", "local", "Counter", "deque")
    return False


if __name__ == "__main__":
    unittest.main()
