"""Programs on uvloop: the same books as on asyncio's own loops."""

from __future__ import annotations

import unittest

from probed import Probed, run_balanced, run_bare, run_probed
from sampled import SampledTest

START = "import asyncio, time, uvloop\n"


class UvloopTest(SampledTest):
    def probe(self, text: str) -> Probed:
        return run_balanced({"main.py": START + text.lstrip("\n") + "uvloop.install()\nasyncio.run(main())\n"})

    def test_a_call_that_waits_in_a_coroutine_holds_the_loop_at_its_line(self) -> None:
        probed = self.probe(
            """
def settle():
    time.sleep(0.1)
async def job():
    settle()
    await asyncio.sleep(0)
async def main():
    await asyncio.gather(job(), job())
"""
        )
        row = probed.largest("blocked-step")
        self.assertEqual((row["location"]["line"], row["location"]["function"].split(".")[-1]), (3, "settle"))
        self.assertEqual(row["via"][0]["line"], 5)
        self.assertGreater(row["seconds"], 0.18)

    def test_waits_in_turn_are_all_on_the_path_and_waits_together_are_not(self) -> None:
        text = """
async def page(n):
    await asyncio.sleep(0.02)
async def main():
    %s
"""
        turn = self.probe(text % "for n in range(8): await page(n)")
        together = self.probe(text % "await asyncio.gather(*(page(n) for n in range(8)))")
        self.assertEqual((turn.waits_at(3)["pathCount"], turn.waits_at(3)["count"]), (8, 8))
        self.assertEqual((together.waits_at(3)["pathCount"], together.waits_at(3)["count"]), (1, 8))
        self.assertEqual([place["line"] for place in turn.waits_at(3)["via"]], [5])
        for probed in (turn, together):
            assert probed.ledger is not None
            self.assertEqual(probed.ledger["counters"]["waits"], 8)
            self.assertEqual(probed.ledger["loop"]["kinds"], ["uvloop.Loop"])
            self.assertEqual(len([notice for notice in probed.ledger["notices"] if "uvloop" in notice]), 1)

    def test_computing_and_the_delay_of_others_are_told_apart_from_waiting(self) -> None:
        probed = self.probe(
            """
async def hog():
    end = time.thread_time() + 0.2
    while time.thread_time() < end:
        sum(range(500))
    print(time.thread_time() - end + 0.2)
async def beat():
    for _ in range(3):
        await asyncio.sleep(0.02)
async def main():
    await asyncio.gather(hog(), beat())
"""
        )
        self.assertIn(probed.line("computing-step"), (4, 5))
        rows = (probed.ledger or {})["accounts"]
        self.assertGreater(sum(row["delayed"] for row in rows if row["account"] == "computing-step"), 0.1)
        # what the program itself says it computed, however long it was kept from a processor meanwhile
        self.assertGreater(probed.seconds("computing-step"), 0.7 * float(probed.stdout))

    def test_a_server_in_the_same_loop_is_part_of_the_path(self) -> None:
        probed = self.probe(
            """
async def handle(reader, writer):
    await reader.readline()
    await asyncio.sleep(0.1)
    writer.write(b"done\\n")
    await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"go\\n")
    print(await reader.readline())
    writer.close()
    server.close()
"""
        )
        self.assertEqual(probed.line("timer-wait"), 4)
        self.assertEqual(probed.waits_at(4)["pathCount"], 1)
        # what the client waited for was the server: no part of the path
        self.assertEqual((probed.waits_at(12)["count"], probed.waits_at(12)["pathCount"]), (1, 0))

    def test_data_from_another_process_is_waited_for_at_its_line(self) -> None:
        probed = self.probe(
            """
import sys
async def main():
    code = "import time; time.sleep(0.2); print(1)"
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    await child.stdout.readline()
    await child.wait()
"""
        )
        assert probed.ledger is not None
        files = {row["location"]["file"] for row in probed.ledger["accounts"] if row["location"]}
        self.assertEqual(files, {"main.py"}, "compiled code is a library's")
        self.assertEqual(probed.line("io-wait"), 6)
        self.assertGreater(probed.seconds("io-wait"), 0.15)

    def test_jobs_and_their_queue_are_followed(self) -> None:
        probed = self.probe(
            """
from concurrent.futures import ThreadPoolExecutor
def job():
    time.sleep(0.03)
async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        await asyncio.gather(*(loop.run_in_executor(pool, job) for _ in range(6)))
"""
        )
        self.assertEqual(probed.line("executor-queue"), 8)
        self.assertIn(probed.line("executor-run"), (3, 4))
        # five of the six jobs are waited for in the queue; each sleeps for 0.03 s at least
        self.assertGreater(probed.seconds("executor-queue"), 4 * 0.03)

    def test_tiny_tasks_are_scheduling_at_the_line_that_makes_them_and_counters_are_exact(self) -> None:
        text = """
async def tick():
    await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[tick() for _ in range(5000)])
"""
        found = [self.probe(text) for _ in range(2)]
        self.assertEqual(found[0].line("scheduling"), 5)
        counters = [(probed.ledger or {})["counters"] for probed in found]
        for name in ("steps", "tasks", "peakTasks", "waits"):
            self.assertEqual(counters[0][name], counters[1][name], name)
        self.assertEqual(counters[0]["peakTasks"], 5001)

    def test_callbacks_their_errors_and_readers_work_as_without_the_probe(self) -> None:
        text = (
            START
            + """
import contextvars, os
name = contextvars.ContextVar("name", default="none")
def bad():
    raise ValueError("bad callback")
def tell(text):
    print(text, name.get())
async def main():
    loop = asyncio.get_running_loop()
    name.set("inner")
    loop.call_soon(bad)
    loop.call_soon(tell, "soon", context=contextvars.Context())
    loop.call_later(0, tell, "now")
    loop.call_later(0.01, tell, "later")
    loop.call_at(loop.time() + 0.02, tell, "at")
    loop.call_later(0.015, tell, "never").cancel()
    loop.call_soon_threadsafe(tell, "threadsafe")
    read, write = os.pipe()
    def ready():
        tell(os.read(read, 9))
        loop.remove_reader(read)
    loop.add_reader(read, ready)
    os.write(write, b"piped")
    await asyncio.sleep(0.05)
    try:
        loop.call_later(None, tell)
    except TypeError as error:
        print(error)
uvloop.install()
asyncio.run(main())
raise SystemExit(3)
"""
        )
        probed, bare = run_probed({"main.py": text}), run_bare({"main.py": text})
        self.assertEqual((probed.exit, sorted(probed.stdout.split())), (3, sorted(bare.stdout.split())))
        self.assertIn("Exception in callback <function bad at ", probed.stderr)
        self.assertEqual(probed.stderr.splitlines()[-1], bare.stderr.splitlines()[-1])

    def test_the_debug_mode_and_an_interrupt_still_work(self) -> None:
        text = START + "uvloop.install()\nasyncio.run(main(), debug=True)\n"
        held = "async def main():\n    time.sleep(0.15)\n"
        stopped = (
            # a shell that runs the tests in the background ignores the signal, and so would the program
            "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
            "async def main():\n    signal.raise_signal(signal.SIGINT)\n    await asyncio.sleep(9)\n"
        )
        self.assertIn(
            "took 0.", run_probed({"main.py": text.replace("uvloop.install()", held + "uvloop.install()")}).stderr
        )
        probed = run_probed({"main.py": text.replace("uvloop.install()", stopped + "uvloop.install()")})
        self.assertIn("KeyboardInterrupt", probed.stderr)
        self.assertNotEqual(probed.ledger, None)


if __name__ == "__main__":
    unittest.main()
