"""Programs whose loops somebody else runs: test runners, anyio, trio."""

from __future__ import annotations

import unittest
from typing import Any

from probed import Probed, run_balanced
from sampled import SampledTest

PLAIN = """
import asyncio, time
async def page(n):
    await asyncio.sleep(0.02)
async def work():
    for n in range(3):
        await page(n)
def test_work():
    asyncio.run(work())
def test_wrong():
    asyncio.run(work())
    assert 1 == 2
"""

PLUGIN = """
import asyncio, time
import pytest
async def page(n):
    await asyncio.sleep(0.02)
@pytest.mark.asyncio
async def test_in_turn():
    for n in range(3):
        await page(n)
@pytest.mark.asyncio
async def test_together():
    time.sleep(0.1)
    await asyncio.gather(page(1), page(2))
"""

ANYIO = """
import sys, time
import anyio
async def page(n):
    await anyio.sleep(0.03)
def job():
    time.sleep(0.05)
async def main():
    for n in range(4):
        await page(n)
    async with anyio.create_task_group() as group:
        for n in range(3):
            group.start_soon(page, n)
    await anyio.to_thread.run_sync(job)
    time.sleep(0.3)
anyio.run(main, backend=sys.argv[1])
"""


def notices(probed: Probed) -> list[str]:
    found: list[str] = (probed.ledger or {})["notices"]
    return [notice for notice in found if "uses" in notice]


def waits_in(probed: Probed, file: str) -> dict[str, Any]:
    places: list[dict[str, Any]] = (probed.ledger or {})["waits"]
    return next(place for place in places if place["location"] and place["location"]["file"] == file)


class PytestTest(SampledTest):
    def test_plain_tests_keep_their_status_and_are_found_in_their_files(self) -> None:
        probed = run_balanced({"tests/test_plain.py": PLAIN}, "-m", "pytest", "-q", "tests", status=1)
        self.assertIn("1 failed, 1 passed", probed.stdout)
        place = waits_in(probed, "tests/test_plain.py")
        self.assertEqual((place["location"]["line"], place["pathCount"], place["count"]), (3, 6, 6))
        self.assertEqual(probed.largest("timer-wait")["location"]["file"], "tests/test_plain.py")
        self.assertEqual(notices(probed), [])

    def test_tests_that_are_coroutines_run_in_loops_of_their_own(self) -> None:
        probed = run_balanced({"tests/test_plugin.py": PLUGIN}, "-m", "pytest", "-q", "tests")
        self.assertIn("2 passed", probed.stdout)
        place = waits_in(probed, "tests/test_plugin.py")
        self.assertEqual((place["location"]["line"], place["pathCount"], place["count"]), (4, 4, 5))
        row = probed.largest("blocked-step")
        self.assertEqual((row["location"]["file"], row["location"]["line"]), ("tests/test_plugin.py", 11))
        self.assertGreater(row["seconds"], 0.09)


class AnyioTest(SampledTest):
    def test_anyio_on_asyncio_has_full_books(self) -> None:
        probed = run_balanced({"main.py": ANYIO.lstrip("\n")}, "main.py", "asyncio")
        place = probed.waits_at(4)
        self.assertEqual((place["pathCount"], place["count"]), (5, 7))
        self.assertEqual((probed.line("timer-wait"), probed.line("blocked-step")), (4, 14))
        self.assertEqual(probed.line("thread-wait"), 13)
        self.assertEqual(notices(probed), [])

    def test_trio_has_the_books_of_the_main_thread_and_says_so(self) -> None:
        probed = run_balanced({"main.py": ANYIO.lstrip("\n")}, "main.py", "trio")
        self.assertEqual(notices(probed), ["the program uses trio: only the books of its main thread are kept"])
        rows = (probed.ledger or {})["accounts"]
        waited = {
            row["location"]["line"]: row["seconds"]
            for row in rows
            if row["account"] == "main-waiting" and row["location"]
        }
        # the looks at a main thread that waits are 30 ms apart, and more where the machine is busy
        self.assertGreater(waited[14], 0.2)
        self.assertGreater(waited[15], 0.1)


if __name__ == "__main__":
    unittest.main()
