"""What the ledger says of programs whose answer is known: which account, at which line, how many waits."""

from __future__ import annotations

import sys
import unittest

from probed import PYTHON_FOLDER, Probed, run_balanced, run_probed
from sampled import SampledTest


class LedgerTest(SampledTest):
    def probe(self, text: str, **others: str) -> Probed:
        return run_balanced({"main.py": text, **{name.replace("_py", ".py"): other for name, other in others.items()}})

    def test_a_call_that_waits_while_it_holds_the_loop_is_a_blocked_step_at_its_line(self) -> None:
        probed = self.probe(
            """
            import asyncio, time
            def settle():
                time.sleep(0.1)
            async def job():
                settle()
                await asyncio.sleep(0)
            async def main():
                await asyncio.gather(job(), job())
            asyncio.run(main())
            """
        )
        row = probed.largest("blocked-step")
        self.assertEqual((row["location"]["line"], row["location"]["function"].split(".")[-1]), (3, "settle"))
        self.assertEqual(row["via"][0]["line"], 5)
        self.assertGreater(row["seconds"], 0.18)

    def test_many_short_blocking_calls_add_up(self) -> None:
        probed = self.probe(
            """
            import asyncio, time
            async def main():
                for _ in range(300):
                    time.sleep(0.002)
                    await asyncio.sleep(0)
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("blocked-step"), 4)
        self.assertGreater(probed.seconds("blocked-step"), 0.45)

    def test_waits_in_turn_are_all_on_the_path_and_waits_together_are_not(self) -> None:
        text = """
            import asyncio
            async def page(n):
                await asyncio.sleep(0.02)
            async def main():
                %s
            asyncio.run(main())
            """
        turn = self.probe(text % "for n in range(8): await page(n)")
        together = self.probe(text % "await asyncio.gather(*(page(n) for n in range(8)))")
        self.assertEqual((turn.waits_at(3)["pathCount"], turn.waits_at(3)["count"]), (8, 8))
        self.assertEqual((together.waits_at(3)["pathCount"], together.waits_at(3)["count"]), (1, 8))
        self.assertEqual([place["line"] for place in turn.waits_at(3)["via"]], [5])

    def test_the_lines_around_a_wait_are_those_of_the_caller_that_cost_most(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def ask(seconds):
                await asyncio.sleep(seconds)
            async def main():
                await ask(0.02)
                for _ in range(20):
                    await ask(0.02)
                await ask(0.02)
            asyncio.run(main())
            """
        )
        self.assertEqual([place["line"] for place in probed.waits_at(3)["via"]], [7])
        self.assertEqual(probed.largest("timer-wait")["via"][0]["line"], 7)

    def test_the_lines_around_a_wait_go_on_through_the_tasks_that_wait_for_it(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def page(n):
                await asyncio.sleep(0.02)
            async def batch(n):
                await asyncio.gather(page(n), page(n + 1))
            async def main():
                for n in range(3):
                    await batch(n)
            asyncio.run(main())
            """
        )
        place = probed.waits_at(3)
        self.assertEqual((place["pathCount"], place["count"]), (3, 6))
        self.assertEqual([outer["line"] for outer in place["via"]], [5, 8])

    def test_computing_is_charged_to_its_line(self) -> None:
        probed = self.probe(
            """
            import asyncio, time
            def crunch():
                total = 0
                for n in range(1_500_000):
                    total += n * n
                return total
            async def main():
                began = time.thread_time()
                crunch()
                print(time.thread_time() - began)
            asyncio.run(main())
            """
        )
        self.assertIn(probed.line("computing-step"), (4, 5))
        # what the program itself says it computed, however long it was kept from a processor meanwhile
        self.assertGreater(probed.seconds("computing-step"), 0.7 * float(probed.stdout))

    def test_steps_shorter_than_the_switch_interval_are_looked_into(self) -> None:
        probed = self.probe(
            """
            import asyncio, json
            board = [{"train": n, "stops": list(range(20))} for n in range(300)]
            class Session:
                async def send(self):
                    self.frame = json.dumps(board)
            async def main():
                sessions = [Session() for _ in range(40)]
                for _ in range(30):
                    await asyncio.gather(*(session.send() for session in sessions))
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("computing-step"), 5)

    def test_steps_of_another_kind_of_task_that_hold_up_the_path_are_marked_as_delay(self) -> None:
        probed = self.probe(
            """
            import asyncio, time
            async def hog():
                end = time.thread_time() + 0.2
                while time.thread_time() < end:
                    sum(range(500))
            async def beat():
                for _ in range(3):
                    await asyncio.sleep(0.02)
            async def main():
                await asyncio.gather(hog(), beat())
            asyncio.run(main())
            """
        )
        delayed = sum(row["delayed"] for row in (probed.ledger or {})["accounts"] if row["account"] == "computing-step")
        self.assertGreater(delayed, 0.1)

    def test_tiny_tasks_are_scheduling_at_the_line_that_makes_them(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def tick():
                await asyncio.sleep(0)
            async def main():
                await asyncio.gather(*[tick() for _ in range(5000)])
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("scheduling"), 5)
        assert probed.ledger is not None
        self.assertEqual(probed.ledger["counters"]["peakTasks"], 5001)

    def test_jobs_behind_a_full_pool_stand_in_the_executor_queue(self) -> None:
        probed = self.probe(
            """
            import asyncio, time
            from concurrent.futures import ThreadPoolExecutor
            def job():
                time.sleep(0.03)
            async def main():
                loop = asyncio.get_running_loop()
                with ThreadPoolExecutor(1) as pool:
                    await asyncio.gather(*(loop.run_in_executor(pool, job) for _ in range(6)))
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("executor-queue"), 8)
        # five of the six jobs are waited for in the queue; each sleeps for 0.03 s at least
        self.assertGreater(probed.seconds("executor-queue"), 4 * 0.03)
        self.assertIn(probed.line("executor-run"), (3, 4))

    def test_waits_of_the_holder_of_a_lock_are_lock_waits_for_those_behind_it(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def send(lock):
                async with lock:
                    await asyncio.sleep(0.04)
            async def main():
                lock = asyncio.Lock()
                await asyncio.gather(*(send(lock) for _ in range(6)))
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("lock-wait"), 4)
        self.assertGreater(probed.seconds("lock-wait"), 0.08)

    def test_a_server_in_the_same_loop_is_part_of_the_path(self) -> None:
        probed = self.probe(
            """
            import asyncio
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
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("timer-wait"), 4)
        self.assertEqual(probed.waits_at(4)["pathCount"], 1)
        # what the client waited for was the server: no part of the path
        self.assertEqual((probed.waits_at(12)["count"], probed.waits_at(12)["pathCount"]), (1, 0))

    def test_jobs_of_coroutines_of_a_library_belong_to_the_line_that_made_their_tasks(self) -> None:
        probed = self.probe(
            """
            import asyncio, time
            from concurrent.futures import ThreadPoolExecutor
            def job():
                time.sleep(0.02)
            async def elsewhere(function):
                await asyncio.get_running_loop().run_in_executor(None, function)
            async def main():
                asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
                await asyncio.gather(*(asyncio.to_thread(job) for _ in range(6)))
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("executor-queue"), 9)

    def test_a_job_that_waits_for_an_event_is_on_the_path_only_after_the_event_was_set(self) -> None:
        probed = self.probe(
            """
            import asyncio, threading
            def follow(stop):
                while not stop.wait(0.05):
                    pass
            async def main():
                stop = threading.Event()
                follower = asyncio.get_running_loop().run_in_executor(None, follow, stop)
                await asyncio.sleep(0.325)  # in the middle of one of its waits
                stop.set()
                await follower
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("timer-wait"), 8)
        self.assertGreater(probed.seconds("timer-wait"), 0.2)

    def test_a_main_thread_that_waits_for_a_pool_follows_the_jobs(self) -> None:
        probed = self.probe(
            """
            import time
            from concurrent.futures import ThreadPoolExecutor
            def job(n):
                time.sleep(0.05)
            with ThreadPoolExecutor(1) as pool:
                print(len(list(pool.map(job, range(6)))))
            """
        )
        self.assertEqual(probed.line("executor-queue"), 6)
        # five of the six jobs are waited for in the queue; each sleeps for 0.05 s at least
        self.assertGreater(probed.seconds("executor-queue"), 4 * 0.05)
        self.assertIn(4, probed.lines("executor-run"))

    def test_threads_of_a_pool_that_stand_before_a_lock_are_lock_waits_in_its_section(self) -> None:
        for taking in ("with lock:", "if lock.acquire():"):
            with self.subTest(taking=taking):
                probed = self.probe(
                    f"""
                    import threading, time
                    from concurrent.futures import ThreadPoolExecutor
                    lock = threading.Lock()
                    def job(n):
                        {taking}
                            time.sleep(0.1)
                            done = n
                        {"" if taking.startswith("with") else "lock.release()"}
                    with ThreadPoolExecutor(4) as pool:
                        list(pool.map(job, range(8)))
                    """
                )
                rows = [row for row in (probed.ledger or {})["accounts"] if row["account"] == "lock-wait"]
                inside = sum(row["seconds"] for row in rows if (row["location"] or {}).get("line") in (5, 6))
                # seven of the eight jobs sleep in front of the last one: most of it is no wait for the pool
                self.assertGreater(inside, 3.5 * 0.1)

    def test_waiting_in_a_condition_for_what_an_equal_holds_is_a_lock_wait_at_what_it_does_meanwhile(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def look_up(free, returned):
                async with returned:
                    await returned.wait_for(lambda: free)
                    handle = free.pop()
                await asyncio.sleep(0.04)
                async with returned:
                    free.append(handle)
                    returned.notify()
            async def main():
                free, returned = ["a handle"], asyncio.Condition()
                await asyncio.gather(*(look_up(free, returned) for _ in range(6)))
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("lock-wait"), 6)
        self.assertEqual(probed.largest("lock-wait")["contended"]["line"], 4)
        self.assertGreater(probed.seconds("lock-wait"), 2.5 * 0.04)

    def test_threads_that_share_handles_by_a_condition_wait_for_a_lock(self) -> None:
        text = """
            import threading, time
            from concurrent.futures import ThreadPoolExecutor
            free, returned = ["a handle"], threading.Condition()
            def look_up(n):
                with returned:
                    while not free:
                        returned.wait()
                    handle = free.pop()
                time.sleep(0.15)
                with returned:
                    free.append(handle)
                    returned.notify()
            """
        threads = """
            threads = [threading.Thread(target=look_up, args=(n,)) for n in range(6)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            """
        pool = """
            with ThreadPoolExecutor(6) as pool: list(pool.map(look_up, range(6)))
            """
        for ending in (threads, pool):
            with self.subTest(ending=ending):
                probed = self.probe(text + ending)
                self.assertEqual(probed.line("lock-wait"), 9)
                self.assertEqual(probed.largest("lock-wait")["contended"]["line"], 7)
                # five of the six sleep in front of the last one
                self.assertGreater(probed.seconds("lock-wait"), 2.5 * 0.15)

    def test_a_consumer_that_waits_in_a_condition_follows_the_producer(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def produce(items, more):
                for n in range(5):
                    await asyncio.sleep(0.03)
                    async with more:
                        items.append(n)
                        more.notify()
            async def consume(items, more):
                for _ in range(5):
                    async with more:
                        while not items:
                            await more.wait()
                        items.pop()
            async def main():
                items, more = [], asyncio.Condition()
                await asyncio.gather(produce(items, more), consume(items, more))
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("timer-wait"), 4)
        self.assertEqual(probed.seconds("lock-wait"), 0.0)

    def test_the_path_ends_at_the_step_that_stopped_the_loop_and_not_at_one_beside_it(self) -> None:
        probed = self.probe(
            """
            import asyncio, socket
            async def main():
                near, far = socket.socketpair()
                loop = asyncio.get_running_loop()
                loop.add_reader(near, near.recv, 9)
                loop.call_later(0.1, far.send, b"late")
                await asyncio.sleep(0.1)
                far.send(b"last")
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("timer-wait"), 7)
        self.assertGreater(probed.seconds("timer-wait"), 0.05)

    def test_a_task_that_looks_at_a_flag_and_is_joined_at_the_end_is_not_on_the_path(self) -> None:
        probed = self.probe(
            """
            import asyncio, time
            async def beat(stopped):
                while not stopped.is_set():
                    await asyncio.sleep(0.01)
            async def work():
                for _ in range(200):
                    await asyncio.sleep(0.005)
            async def main():
                stopped = asyncio.Event()
                beating = asyncio.ensure_future(beat(stopped))
                await work()
                stopped.set()
                await beating
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.line("timer-wait"), 7)
        # a timer that is due before the step that made it has ended is no wait: that step was kept from running
        self.assertGreater(probed.waits_at(7)["pathCount"], 100)
        self.assertLessEqual(probed.waits_at(4)["pathCount"], 1)

    def test_a_heartbeat_that_nobody_waits_for_is_not_on_the_path(self) -> None:
        probed = self.probe(
            """
            import asyncio
            async def beat():
                while True:
                    await asyncio.sleep(0.01)
            async def work():
                await asyncio.sleep(0.2)
            async def main():
                task = asyncio.ensure_future(beat())
                await work()
                task.cancel()
            asyncio.run(main())
            """
        )
        self.assertEqual(probed.waits_at(4)["pathCount"], 0)
        self.assertEqual(probed.waits_at(6)["pathCount"], 1)

    @unittest.skipUnless(sys.platform == "linux", "only Linux tells the resident memory")
    def test_memory_that_is_kept_rises_over_the_run_and_memory_that_is_freed_does_not(self) -> None:
        text = """
            import time
            kept = []
            for n in range(40):
                block = bytearray(b"x" * 1_000_000)
                %s
                time.sleep(0.01)
            """
        leaking = self.probe(text % "kept.append(block)").ledger or {}
        freeing = self.probe(text % "pass").ledger or {}
        growth = []
        for ledger in (leaking, freeing):
            curve = [sample["resident"] for sample in ledger["memory"]["samples"]]
            self.assertGreater(len(curve), 4)
            growth.append(curve[-1] - curve[len(curve) // 2])
        self.assertGreater(growth[0], 10_000_000)
        self.assertLess(growth[1], 5_000_000)

    def test_import_time_belongs_to_the_line_that_works_below_the_import_statements(self) -> None:
        probed = self.probe(
            "import shop\n",
            shop_py="import os\nimport tables\n",
            tables_py="import time\ndef build():\n    time.sleep(0.2)\nbuild()\n",
        )
        row = probed.largest("import")
        self.assertEqual((row["location"]["file"], row["location"]["line"]), ("tables.py", 3))
        ways = [(place["file"], place["line"]) for place in row["via"]]
        self.assertEqual(ways, [("tables.py", 4), ("shop.py", 2), ("main.py", 1)])

    def test_what_libraries_import_belongs_to_the_programs_innermost_import_statement(self) -> None:
        probed = self.probe(
            "import shop\n", shop_py="import os\nimport asyncio, unittest.mock, xml.dom.minidom, http.server\n"
        )
        row = probed.largest("import")
        self.assertEqual((row["location"]["file"], row["location"]["line"]), ("shop.py", 2))

    def test_a_program_without_a_loop_has_books_of_its_main_thread(self) -> None:
        probed = self.probe(
            """
            import time
            def rest():
                time.sleep(0.1)
            rest()
            total = 0
            for n in range(1_000_000):
                total += n
            """
        )
        assert probed.ledger is not None
        self.assertIsNone(probed.ledger["loop"])
        self.assertEqual(probed.line("main-waiting"), 3)
        self.assertIn(probed.line("main-computing"), (6, 7))

    def test_a_loop_in_another_thread_explains_what_the_main_thread_waits_for(self) -> None:
        probed = self.probe(
            """
            import asyncio, threading
            async def upload():
                await asyncio.sleep(0.2)
            loop = asyncio.new_event_loop()
            thread = threading.Thread(target=loop.run_forever, daemon=True)
            thread.start()
            asyncio.run_coroutine_threadsafe(upload(), loop).result()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            """
        )
        self.assertEqual(probed.line("timer-wait"), 3)
        self.assertGreater(probed.seconds("timer-wait"), 0.12)

    def test_computing_in_another_thread_that_keeps_the_loop_waiting_is_a_wait_for_the_interpreter_lock(
        self,
    ) -> None:
        probed = self.probe(
            """
            import asyncio, threading
            stop = []
            def crunch():
                while not stop:
                    sum(n * n for n in range(300))
            async def main():
                for _ in range(60):
                    await asyncio.sleep(0.002)
                stop.append(1)
            threading.Thread(target=crunch).start()
            asyncio.run(main())
            """
        )
        self.assertIn(probed.line("gil-wait"), (4, 5))
        self.assertGreater(probed.seconds("gil-wait"), 0.05)

    def test_counters_are_the_same_in_every_run(self) -> None:
        text = """
            import asyncio, time
            async def page(n):
                await asyncio.sleep(0.001 * (n % 3))
            async def main():
                for n in range(3):
                    await asyncio.gather(*(page(n) for n in range(10)))
                await asyncio.to_thread(time.sleep, 0.2)
            asyncio.run(main())
            """
        # no wait is a job that is done before its task comes to wait: it takes longer than a machine stands still
        found = [(self.probe(text).ledger or {})["counters"] for _ in range(3)]
        for name in ("steps", "tasks", "peakTasks", "waits", "pathWaits", "executorJobs"):
            self.assertEqual(len({counters[name] for counters in found}), 1, name)

    def test_an_exception_in_a_callback_is_reported_as_without_the_probe(self) -> None:
        probed = self.probe(
            """
            import asyncio
            def bad():
                raise ValueError("bad callback")
            async def main():
                asyncio.get_running_loop().call_soon(bad)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            asyncio.run(main())
            """
        )
        self.assertIn("Exception in callback bad()", probed.stderr)
        self.assertIn("ValueError: bad callback", probed.stderr)

    def test_the_debug_mode_of_asyncio_still_works(self) -> None:
        probed = run_probed(
            {
                "main.py": "import asyncio, time\nasync def main():\n    time.sleep(0.15)\n"
                "asyncio.run(main(), debug=True)\n"
            }
        )
        self.assertEqual(probed.exit, 0, probed.stderr)
        self.assertIn("took 0.", probed.stderr)


class SharingTest(unittest.TestCase):
    def test_shares_add_up_to_what_is_shared_even_when_a_weight_is_negative(self) -> None:
        sys.path.insert(0, PYTHON_FOLDER)
        from gate_probe.analysis.samples import Weights, share_out

        code = self.test_shares_add_up_to_what_is_shared_even_when_a_weight_is_negative.__code__
        weights: Weights = {((code, 1),): [0.010, 0.0], ((code, 2),): [-0.00999, 0.0]}
        shares = share_out(2.0, weights, 0, ())
        self.assertAlmostEqual(sum(seconds for _, seconds in shares), 2.0)


if __name__ == "__main__":
    unittest.main()
