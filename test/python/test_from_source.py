"""Tests of from_source.py: bytecode that somebody put beside the gate's Python is not run."""

from __future__ import annotations

import importlib.util
import json
import marshal
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PYTHON = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "python")
QUESTIONS = {
    "plan.py": {"do": "imports"},
    "facts.py": {"root": ".", "files": []},
    "wheels.py": {"do": "verify", "folder": "nowhere", "wheels": "nowhere", "allowed": None},
}


class FromSourceTest(unittest.TestCase):
    def setUp(self) -> None:
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = os.path.realpath(holder.name)
        self.python = os.path.join(self.folder, "python")
        shutil.copytree(PYTHON, self.python, ignore=shutil.ignore_patterns("__pycache__"))
        self.mark = os.path.join(self.folder, "planted-ran")

    def plant(self) -> None:
        """Puts bytecode beside every module, with the time and the size of its source in its header."""
        code = marshal.dumps(compile(f"open({self.mark!r}, 'w').close()\nraise SystemExit(7)", "planted", "exec"))
        for folder, _, names in os.walk(self.python):
            for name in [name for name in names if name.endswith(".py")]:
                source = os.path.join(folder, name)
                found = os.stat(source)
                numbers = (0, int(found.st_mtime), found.st_size)
                header = b"".join((number & 0xFFFFFFFF).to_bytes(4, "little") for number in numbers)
                target = importlib.util.cache_from_source(source)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as file:
                    file.write(importlib.util.MAGIC_NUMBER + header + code)

    def run_program(self, *argv: str, question: object) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-I", *argv],
            cwd=self.folder,
            input=json.dumps(question),
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout + done.stderr[-2000:]

    def test_planted_bytecode_would_run_without_it(self) -> None:
        self.plant()
        self.assertEqual(self.run_program(os.path.join(self.python, "plan.py"), question=QUESTIONS["plan.py"])[0], 7)
        self.assertTrue(os.path.exists(self.mark))

    def test_the_gates_programs_answer_from_their_source(self) -> None:
        start = os.path.join(self.python, "from_source.py")
        for program, question in QUESTIONS.items():
            with self.subTest(program):
                clean = self.run_program(start, program, question=question)
                self.plant()
                self.assertEqual(self.run_program(start, program, question=question), clean)
                self.assertEqual(clean[0], 0, clean[1])
                self.assertFalse(os.path.exists(self.mark))

    def test_the_runner_starts_from_its_source(self) -> None:
        self.plant()
        done = subprocess.run(
            [sys.executable, "-I", "-S", os.path.join(self.python, "from_source.py"), "runner.py"],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertFalse(os.path.exists(self.mark))

    def test_it_writes_no_bytecode(self) -> None:
        self.run_program(os.path.join(self.python, "from_source.py"), "plan.py", question=QUESTIONS["plan.py"])
        self.assertFalse([folder for folder, _, _ in os.walk(self.python) if folder.endswith("__pycache__")])


if __name__ == "__main__":
    unittest.main()
