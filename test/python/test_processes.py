"""Programs that start other processes: what Python children do is at their lines, other processes are a wait."""

from __future__ import annotations

import unittest
from typing import Any

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

    def rows(self, probed: Probed, account: str, line: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (probed.ledger or {})["accounts"]
        return [row for row in found if row["account"] == account and (row["location"] or {}).get("line") == line]

    def waited(self, probed: Probed, account: str, line: int) -> float:
        return float(sum(row["seconds"] for row in self.rows(probed, account, line)))

    def test_a_process_of_multiprocessing_waits_at_its_own_line(self) -> None:
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
                self.assertGreater(self.waited(probed, "main-waiting", 9), 0)

    def test_pools_of_processes_wait_at_their_own_lines_that_were_reached_from_the_wait_for_them(self) -> None:
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
                # how much of it depends on how long the other worker takes to start meanwhile
                self.assertGreater(self.waited(probed, "main-waiting", 9), 0)
                (row,) = [row for row in self.rows(probed, "main-waiting", 4) if row["scope"] == "child"]
                self.assertEqual(row["via"][0]["line"], 15)

    def test_a_loop_that_waits_for_a_pool_of_processes_waits_where_they_do(self) -> None:
        probed = self.probe(
            """
async def main():
    with ProcessPoolExecutor(1, mp_context=method) as pool:
        for n in range(2):
            await asyncio.get_running_loop().run_in_executor(pool, work, n)
asyncio.run(main())
"""
        )
        # what is left of the loop's own wait is the start of the worker, which takes longer on a busy machine
        self.assertGreater(self.waited(probed, "main-waiting", 4), self.waited(probed, "thread-wait", 17))

    def test_other_processes_that_compute_are_named_in_a_notice(self) -> None:
        compute = "awk 'BEGIN {{ while (n < {times}) n++ }}'"
        for times, notices in ((4_000_000, 1), (10, 0)):
            probed = self.probe(f'subprocess.run("{compute.format(times=times)}", shell=True)')
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
