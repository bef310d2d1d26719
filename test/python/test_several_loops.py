"""Programs with more than one event loop: one after the other, and side by side in threads."""

from __future__ import annotations

import unittest

from probed import Probed, run_balanced
from sampled import SampledTest

#: A loop in a thread of its own, and what it can be asked for.
BESIDE = """
import asyncio, threading, time
async def far(n):
    await asyncio.sleep(0.03)
    time.sleep(0.03)
    return n
other = asyncio.new_event_loop()
thread = threading.Thread(target=other.run_forever)
thread.start()
%s
other.call_soon_threadsafe(other.stop)
thread.join()
"""


class SeveralLoopsTest(SampledTest):
    def probe(self, text: str) -> Probed:
        return run_balanced({"main.py": text})

    def notices(self, probed: Probed) -> list[str]:
        assert probed.ledger is not None
        found: list[str] = probed.ledger["notices"]
        return [notice for notice in found if "event loop" in notice]

    def each_of_the_three_is_on_the_path(self, probed: Probed) -> None:
        """Both sleeps of ``far``, three times 0.03 s each; a loop that is kept waiting waits less for its timers."""
        self.assertGreater(probed.seconds("timer-wait"), 1.5 * 0.03)
        self.assertGreater(probed.seconds("blocked-step"), 1.5 * 0.03)

    def test_loops_that_run_one_after_the_other_are_all_on_the_path(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def first():
                await asyncio.sleep(0.05)
            async def second():
                await asyncio.gather(*(asyncio.sleep(0.08, n) for n in range(3)))
            asyncio.run(first())
            asyncio.run(second())
            """
        )
        assert probed.ledger is not None
        self.assertEqual(probed.ledger["loop"]["kinds"], ["_UnixSelectorEventLoop"])
        self.assertEqual(probed.waits_at(3)["pathCount"], 1)
        self.assertEqual(probed.waits_at(5)["pathCount"], 1)
        self.assertGreater(probed.seconds("timer-wait"), 0.06)
        self.assertEqual(probed.ledger["counters"]["peakTasks"], 4)
        self.assertEqual(self.notices(probed), [])

    def test_many_loops_after_one_another_keep_the_books_complete(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def one():
                await asyncio.sleep(0.002)
            for n in range(60):
                asyncio.run(one())
            """
        )
        assert probed.ledger is not None
        # one of the program and two of asyncio.run, each time
        self.assertEqual(probed.ledger["counters"]["tasks"], 180)
        # a timer that is due before the step that made it has ended is no wait: that step was kept from running
        self.assertGreater(probed.waits_at(3)["pathCount"], 50)

    def test_what_a_loop_in_another_thread_does_is_the_path_while_the_main_thread_waits_for_it(self) -> None:
        probed = self.probe(
            BESIDE
            % """
for n in range(3):
    asyncio.run_coroutine_threadsafe(far(n), other).result()
"""
        )
        self.assertEqual((probed.line("timer-wait"), probed.line("blocked-step")), (3, 4))
        self.each_of_the_three_is_on_the_path(probed)
        self.assertEqual(len(self.notices(probed)), 1)

    def test_what_a_loop_in_another_thread_does_is_the_path_while_another_loop_waits_for_it(self) -> None:
        probed = self.probe(
            BESIDE
            % """
async def main():
    for n in range(3):
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(far(n), other))
asyncio.run(main())
"""
        )
        self.assertEqual((probed.line("timer-wait"), probed.line("blocked-step")), (3, 4))
        self.each_of_the_three_is_on_the_path(probed)
        place = probed.waits_at(3)
        self.assertEqual((place["pathCount"], place["count"]), (3, 3))
        self.assertEqual([outer["line"] for outer in place["via"]], [12])

    def test_loops_that_wait_for_each_other_are_followed_back_and_forth(self) -> None:
        probed = self.probe(
            BESIDE
            % """
async def near():
    await asyncio.sleep(0.04)
async def relay(main_loop):
    await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(near(), main_loop))
async def main():
    for n in range(3):
        loop = asyncio.get_running_loop()
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(relay(loop), other))
asyncio.run(main())
"""
        )
        place = probed.waits_at(11)
        self.assertEqual((place["pathCount"], place["count"]), (3, 3))
        self.assertEqual([outer["line"] for outer in place["via"]], [13, 17])
        self.assertGreater(probed.seconds("timer-wait"), 1.5 * 0.04)

    def test_a_loop_that_nobody_waits_for_is_not_on_the_path(self) -> None:
        probed = self.probe(
            BESIDE
            % """
async def main():
    task = asyncio.run_coroutine_threadsafe(far(1), other)
    await asyncio.sleep(0.5)  # the other loop has long been idle when it is joined, on a busy machine as well
asyncio.run(main())
"""
        )
        place = probed.waits_at(3)
        self.assertEqual((place["pathCount"], place["count"]), (0, 1))
        self.assertNotIn(4, probed.lines("blocked-step"))
        self.assertEqual(probed.line("timer-wait"), 12)


class NumbersTest(unittest.TestCase):
    def test_tasks_that_threads_make_between_each_others_lines_have_numbers_of_their_own(self) -> None:
        probed = run_balanced(
            {
                "main.py": """
                import asyncio, sys, threading
                async def one():
                    await asyncio.sleep(0)
                async def many():
                    for _ in range(100):
                        await asyncio.gather(one(), one())
                threads = [threading.Thread(target=asyncio.run, args=(many(),)) for _ in range(4)]
                sys.setswitchinterval(1e-6)
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                """
            }
        )
        assert probed.ledger is not None
        # and each asyncio.run makes one for what it runs, and one to end asynchronous generators and one for executors
        self.assertEqual(probed.ledger["counters"]["tasks"], 4 * (200 + 3))


if __name__ == "__main__":
    unittest.main()
