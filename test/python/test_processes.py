"""Programs that start other processes: those leave no ledger, and the wait for them is at the program's line."""

from __future__ import annotations

import unittest

from probed import Probed, run_balanced
from sampled import SampledTest

WORK = """
import asyncio, multiprocessing, subprocess, sys, time
from concurrent.futures import ProcessPoolExecutor
def work(n):
    time.sleep(0.2)
    return n
def in_loop(n):
    async def nap():
        await asyncio.sleep(0.2)
    asyncio.run(nap())
    return n
CHILD = [sys.executable, "-c", "import time; time.sleep(0.2)"]
if __name__ == "__main__":
    method = multiprocessing.get_context(sys.argv[1])
"""


class ProcessesTest(SampledTest):
    def probe(self, text: str, method: str = "fork") -> Probed:
        lines = text.strip("\n").splitlines()
        main = WORK.lstrip("\n") + "".join(f"    {line}\n" for line in lines)
        return run_balanced({"main.py": main}, "main.py", method)

    def waited(self, probed: Probed, account: str, line: int) -> float:
        rows = (probed.ledger or {})["accounts"]
        return float(
            sum(
                row["seconds"]
                for row in rows
                if row["account"] == account and row["location"] and row["location"]["line"] == line
            )
        )

    def test_a_process_of_multiprocessing_leaves_no_ledger_and_is_waited_for_where_it_is_joined(self) -> None:
        for method in ("fork", "spawn"):
            with self.subTest(method=method):
                probed = self.probe(
                    """
process = method.Process(target=in_loop, args=(1,))
process.start()
process.join()
print(process.exitcode)
""",
                    method,
                )
                self.assertEqual(probed.stdout, "0\n")
                assert probed.ledger is not None
                self.assertIsNone(probed.ledger["loop"])
                self.assertGreater(self.waited(probed, "main-waiting", 16), 0.15)

    def test_pools_of_processes_are_waited_for_where_their_results_are_asked_for(self) -> None:
        for method in ("fork", "spawn"):
            with self.subTest(method=method):
                probed = self.probe(
                    """
with method.Pool(1) as pool:
    print(pool.map(work, [1, 2]))
with ProcessPoolExecutor(1, mp_context=method) as pool:
    print(pool.submit(in_loop, 3).result())
""",
                    method,
                )
                self.assertEqual(probed.stdout, "[1, 2]\n3\n")
                self.assertGreater(self.waited(probed, "main-waiting", 15), 0.3)
                self.assertGreater(self.waited(probed, "main-waiting", 17), 0.15)

    def test_a_loop_that_waits_for_a_pool_of_processes_waits_at_its_line(self) -> None:
        probed = self.probe(
            """
async def main():
    with ProcessPoolExecutor(1, mp_context=method) as pool:
        for n in range(2):
            await asyncio.get_running_loop().run_in_executor(pool, work, n)
asyncio.run(main())
"""
        )
        self.assertGreater(self.waited(probed, "thread-wait", 17), 0.35)
        self.assertEqual(probed.waits_at(17)["pathCount"], 2)

    def test_processes_that_compute_are_named_in_a_notice(self) -> None:
        compute = "method.Process(target=sum, args=(range({size}),)); process.start(); process.join()"
        for size, notices in ((20_000_000, 1), (10, 0)):
            probed = self.probe(f"process = {compute.format(size=size)}")
            found = [notice for notice in (probed.ledger or {})["notices"] if "processes" in notice]
            self.assertEqual(len(found), notices)

    def test_commands_are_waited_for_at_the_line_that_runs_them(self) -> None:
        probed = self.probe(
            """
subprocess.run(CHILD, check=True)
async def main():
    child = await asyncio.create_subprocess_exec(*CHILD)
    await child.wait()
asyncio.run(main())
"""
        )
        self.assertGreater(self.waited(probed, "main-waiting", 14), 0.15)
        waited = sum(self.waited(probed, account, 17) for account in ("io-wait", "thread-wait"))
        self.assertGreater(waited, 0.15)

    def test_a_command_that_holds_the_loop_is_a_blocked_step(self) -> None:
        probed = self.probe(
            """
async def main():
    subprocess.run(CHILD, check=True)
asyncio.run(main())
"""
        )
        self.assertGreater(self.waited(probed, "blocked-step", 15), 0.15)


if __name__ == "__main__":
    unittest.main()
