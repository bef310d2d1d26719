"""Runs small programs under the probe, as the gate does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import textwrap
from typing import Any, NamedTuple

PYTHON_FOLDER = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "python"))
LAUNCHER = os.path.join(PYTHON_FOLDER, "launch.py")

#: Every second is charged: the rows add up to the wall time to this part of it.
BALANCE = 0.002


class Probed(NamedTuple):
    """How a probed program ended, and its ledger (None when it left none)."""

    exit: int
    stdout: str
    stderr: str
    ledger: dict[str, Any] | None

    def seconds(self, account: str) -> float:
        """What one account was charged."""
        assert self.ledger is not None
        rows = self.ledger["accounts"]
        return float(sum(row["seconds"] for row in rows if row["account"] == account))

    def largest(self, account: str) -> dict[str, Any]:
        """The row of an account with most seconds."""
        assert self.ledger is not None
        rows: list[dict[str, Any]] = [row for row in self.ledger["accounts"] if row["account"] == account]
        assert rows, f"nothing was charged to {account}"
        return max(rows, key=lambda row: float(row["seconds"]))

    def line(self, account: str) -> int:
        """The line of the program where an account has most seconds."""
        location = self.largest(account)["location"]
        assert location is not None, f"{account} has no line"
        number: int = location["line"]
        return number

    def lines(self, account: str) -> set[int]:
        """All lines of the program that an account is charged at."""
        assert self.ledger is not None
        rows = [row for row in self.ledger["accounts"] if row["account"] == account and row["location"]]
        return {row["location"]["line"] for row in rows}

    def waits_at(self, line: int) -> dict[str, Any]:
        """The waits at a line of the program."""
        assert self.ledger is not None
        places: list[dict[str, Any]] = self.ledger["waits"]
        found = [place for place in places if place["location"] and place["location"]["line"] == line]
        assert found, f"no wait at line {line}"
        return found[0]


def write_tree(folder: str, files: dict[str, str]) -> None:
    """Writes the files of a program; the texts are dedented."""
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(textwrap.dedent(text).lstrip("\n"))


def run_probed(files: dict[str, str], *argv: str, env: dict[str, str] | None = None) -> Probed:
    """Runs ``argv`` (default: main.py) under the probe in a folder with these files."""
    with tempfile.TemporaryDirectory() as folder:
        write_tree(folder, files)
        ledger = os.path.join(folder, "ledger.json")
        command = [sys.executable, LAUNCHER, ledger, folder, "--", *(argv or ("main.py",))]
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            timeout=60,
        )
        if os.path.exists(ledger + ".error"):
            with open(ledger + ".error", encoding="utf-8") as report:
                raise AssertionError(report.read())
        document = None
        if os.path.exists(ledger):
            with open(ledger, encoding="utf-8") as out:
                document = json.load(out)
        stdout, stderr = done.stdout.replace(folder, "."), done.stderr.replace(folder, ".")
        return Probed(done.returncode, stdout, stderr, document)


def run_balanced(files: dict[str, str], *argv: str, status: int = 0) -> Probed:
    """Runs a program under the probe; it must end with ``status`` and leave a ledger whose rows add up."""
    probed = run_probed(files, *argv)
    if probed.exit != status or probed.ledger is None:
        raise AssertionError(f"exit {probed.exit}\n{probed.stdout}{probed.stderr}")
    charged = sum(row["seconds"] for row in probed.ledger["accounts"])
    if abs(charged / probed.ledger["wall"] - 1.0) > BALANCE:
        raise AssertionError(f"{charged} s charged of {probed.ledger['wall']} s")
    return probed


def run_bare(files: dict[str, str], *argv: str) -> Probed:
    """Runs the same program without the probe."""
    with tempfile.TemporaryDirectory() as folder:
        write_tree(folder, files)
        done = subprocess.run(
            [sys.executable, *(argv or ("main.py",))],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return Probed(done.returncode, done.stdout.replace(folder, "."), done.stderr.replace(folder, "."), None)
