"""Time of computing is at the line that computes, however often the interpreter lock is given away beside it."""

from __future__ import annotations

import unittest

from probed import run_balanced, run_bare
from sampled import SampledTest

#: Milliseconds of computing between two writes of a byte; 0.8 s of each.
LENGTHS = "0.5 2 6"
#: The part of the time that has to be at the line that computes. Of many runs it is 95 %, of one a little less: there
#: are some sixty samples, and the first after another thread computed is not one of those that do not wait. Where all
#: samples wait for the interpreter lock to be given away it is 1 to 30 %.
AT_LEAST = 0.7

PROGRAM = """
    import asyncio, os, sys, time
    from concurrent.futures import ThreadPoolExecutor
    fd = os.open(os.devnull, os.O_WRONLY)
    def compute(n):
        x = 0
        for i in range(n):
            x = (x * 31 + i) & 0xFFFF
    def turns(n, count):
        for _ in range(count):
            compute(n)
            os.write(fd, b"x")
    async def steps(n, count):
        for _ in range(count):
            compute(n)
            os.write(fd, b"x")
            await asyncio.sleep(0)
    start = time.thread_time()
    compute(200_000)
    each = (time.thread_time() - start) / 200_000
    lengths = [float(word) / 1000 for word in sys.argv[2:]]
    plan = [(int(length / each), int(0.8 / length)) for length in lengths]
    async def all_steps():
        for n, count in plan:
            await steps(n, count)
    def all_turns():
        for n, count in plan:
            turns(n, count)
    if sys.argv[1] == "main":
        all_turns()
    elif sys.argv[1] == "step":
        asyncio.run(all_steps())
    else:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(all_turns).result()
"""
COMPUTING, WRITING = {5, 6, 7}, {9, 10, 11, 13, 14, 15, 16}


class SampledLinesTest(SampledTest):
    def part_at_its_line(self, where: str, lengths: str = LENGTHS) -> float:
        probed = run_balanced({"main.py": PROGRAM}, "main.py", where, *lengths.split())
        assert probed.ledger is not None
        seconds = {True: 0.0, False: 0.0}
        for row in probed.ledger["accounts"]:
            line = row["location"]["line"] if row["location"] else 0
            if row["account"].endswith(("-step", "-computing", "-waiting", "-run")) and line in COMPUTING | WRITING:
                seconds[line in COMPUTING] += row["seconds"]
        return seconds[True] / (seconds[True] + seconds[False])

    def test_in_the_main_thread(self) -> None:
        self.assertGreater(self.part_at_its_line("main"), AT_LEAST)

    def test_in_a_step_of_a_loop(self) -> None:
        self.assertGreater(self.part_at_its_line("step"), AT_LEAST)

    def test_in_a_job_of_a_pool(self) -> None:
        self.assertGreater(self.part_at_its_line("job"), AT_LEAST)


SETS_ITS_OWN = """
    import sys, threading, time
    print(round(sys.getswitchinterval(), 6))
    end = time.perf_counter() + 0.1
    while time.perf_counter() < end:
        pass
    print(round(sys.getswitchinterval(), 6))
    sys.setswitchinterval(0.25)
    end = time.perf_counter() + 0.1
    while time.perf_counter() < end:
        pass
    print(round(sys.getswitchinterval(), 6))
    for wrong in (0, -1, "x"):
        try:
            sys.setswitchinterval(wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
"""


class OwnIntervalTest(unittest.TestCase):
    def test_the_program_meets_its_own_switch_interval(self) -> None:
        bare, probed = run_bare({"main.py": SETS_ITS_OWN}), run_balanced({"main.py": SETS_ITS_OWN})
        self.assertEqual(probed.stdout, bare.stdout)


if __name__ == "__main__":
    unittest.main()
