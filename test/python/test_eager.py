"""Eager tasks (``asyncio.eager_task_factory``): their first step is a part of the step that makes them."""

from __future__ import annotations

import sys
import unittest

from probed import Probed, run_balanced
from sampled import SampledTest

START = """
    import asyncio, time
    async def main():
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        await work()
"""


@unittest.skipIf(sys.version_info < (3, 12), "this Python has no eager tasks (3.12 brought them)")
class EagerTest(SampledTest):
    def probe(self, text: str) -> Probed:
        return run_balanced({"main.py": START.rstrip(" ") + text.lstrip("\n") + "    asyncio.run(main())\n"})

    def counters(self, probed: Probed) -> dict[str, int]:
        assert probed.ledger is not None
        found: dict[str, int] = probed.ledger["counters"]
        return found

    def test_waits_in_turn_are_on_the_path_at_their_line_and_waits_together_are_not(self) -> None:
        text = """
    async def page(n):
        await asyncio.sleep(0.02)
    async def work():
        %s
"""
        turn = self.probe(text % "for n in range(8): await asyncio.create_task(page(n))")
        together = self.probe(text % "await asyncio.gather(*(page(n) for n in range(8)))")
        self.assertEqual((turn.waits_at(6)["pathCount"], turn.waits_at(6)["count"]), (8, 8))
        self.assertEqual((together.waits_at(6)["pathCount"], together.waits_at(6)["count"]), (1, 8))
        self.assertGreater(turn.seconds("timer-wait"), 0.08)
        self.assertEqual(turn.line("timer-wait"), 6)
        self.assertEqual([place["line"] for place in turn.waits_at(6)["via"]][:1], [8])
        self.assertEqual((self.counters(turn)["waits"], self.counters(turn)["peakTasks"]), (8, 2))
        self.assertEqual((self.counters(together)["waits"], self.counters(together)["peakTasks"]), (8, 9))

    def test_a_task_that_ends_at_once_lives_no_longer_than_that(self) -> None:
        probed = self.probe(
            """
    async def quick(n):
        return n
    async def work():
        assert await asyncio.gather(*(quick(n) for n in range(100))) == list(range(100))
        await asyncio.sleep(0.02)
"""
        )
        counters = self.counters(probed)
        self.assertEqual(
            (counters["tasks"], counters["peakTasks"], counters["waits"]),
            (103, 1, 1),
            "main, 100 of them, and two of asyncio.run",
        )

    def test_eager_tasks_that_make_eager_tasks_are_followed_to_the_innermost_wait(self) -> None:
        probed = self.probe(
            """
    async def page(n):
        await asyncio.sleep(0.02)
    async def batch(n):
        await asyncio.create_task(page(n))
        await asyncio.sleep(0)
        return n
    async def work():
        async with asyncio.TaskGroup() as group:
            for n in range(4):
                group.create_task(batch(n))
"""
        )
        place = probed.waits_at(6)
        self.assertEqual((place["pathCount"], place["count"]), (1, 4))
        self.assertEqual(self.counters(probed)["tasks"], 11)
        self.assertEqual(self.counters(probed)["peakTasks"], 9)

    def test_a_call_that_waits_in_the_first_step_is_a_blocked_step_at_its_line(self) -> None:
        probed = self.probe(
            """
    async def page(n):
        time.sleep(0.05)
        await asyncio.sleep(0)
    async def work():
        await asyncio.gather(*(page(n) for n in range(4)))
"""
        )
        self.assertEqual(probed.line("blocked-step"), 6)
        self.assertGreater(probed.seconds("blocked-step"), 0.18)
        self.assertIn(9, [place["line"] for place in probed.largest("blocked-step")["via"]])

    def test_jobs_submitted_in_a_first_step_stand_at_the_line_that_made_the_task(self) -> None:
        probed = self.probe(
            """
    def job():
        time.sleep(0.03)
    async def work():
        await asyncio.gather(*(asyncio.to_thread(job) for _ in range(3)))
        with __import__("concurrent.futures").futures.ThreadPoolExecutor(1) as pool:
            asyncio.get_running_loop().set_default_executor(pool)
            await asyncio.gather(*(asyncio.to_thread(job) for _ in range(6)))
"""
        )
        self.assertEqual(probed.line("executor-queue"), 11)
        self.assertIn(probed.line("executor-run"), (5, 6))


if __name__ == "__main__":
    unittest.main()
