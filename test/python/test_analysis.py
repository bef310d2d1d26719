"""The ledger of recordings made by hand: every second of them is known, and nothing sleeps."""

from __future__ import annotations

import unittest
from collections.abc import Mapping
from typing import Any

from by_hand import MAIN, OTHER, READY_IO, THIRD, Made, MadeLoop, at, code
from gate_probe.analysis.ledger import analyse
from gate_probe.data.loop import LateWake
from gate_probe.data.recording import Recording
from gate_probe.data.threads import Handled

Ledger = Mapping[str, Any]


def seconds(ledger: Ledger, account: str, line: int | None = None) -> float:
    """What an account was charged, at one line or at all."""
    rows = [row for row in ledger["accounts"] if row["account"] == account]
    found = [row for row in rows if line is None or (row["location"] or {}).get("line") == line]
    return float(sum(row["seconds"] for row in found))


class AnalysisTest(unittest.TestCase):
    def analysed(self, recording: Recording) -> Ledger:
        """The ledger, whose rows add up to its wall time."""
        ledger = analyse(recording)
        self.assertAlmostEqual(sum(row["seconds"] for row in ledger["accounts"]), ledger["wall"])
        self.assertAlmostEqual(ledger["wall"], recording.end - recording.start)
        return ledger


class RunAgainTest(AnalysisTest):
    def rows_of(self, runs: int) -> list[Any]:
        """The rows of a loop that is run some times at one line of a plain function, a sleep of a second each."""
        made = Made()
        around = at(40, "states")
        loop = MadeLoop(made)
        for number in range(runs):
            start = 2.0 * number
            task = made.task(start)
            first = loop.step(start, start + 1e-5, task)
            loop.idle(start + 1e-5, start + 1)
            timer = loop.timer(first, start + 1e-5, start + 1)
            loop.step(start + 1, start + 1 + 1e-5, task, timer, at(4))
            loop.ran(start, start + 1 + 1e-5, around)
        ledger = self.analysed(made.recording(0.0, 2.0 * runs))
        return [row for row in ledger["accounts"] if row["account"] == "timer-wait"]

    def test_a_loop_that_is_run_again_and_again_is_a_wait_of_the_line_that_runs_it(self) -> None:
        (row,) = self.rows_of(3)
        self.assertEqual((row["location"]["line"], [one["line"] for one in row["via"]]), (4, [40]))

    def test_the_only_run_is_the_program(self) -> None:
        (row,) = self.rows_of(1)
        self.assertEqual((row["location"]["line"], row["via"]), (4, []))


class PathTest(AnalysisTest):
    def sleeping(self, together: bool) -> Ledger:
        """Two tasks of one line that sleep for a second each, in turn or together, and a main task that waits."""
        made = Made()
        loop = MadeLoop(made)
        own, where = code("page", 3), at(4)
        main = made.task(0.0)
        first = loop.step(0.0, 1e-5, main)
        if together:
            members = [made.task(0.0, first, at(7), own) for _ in range(2)]
            begun = [loop.step((1 + n) * 1e-5, (2 + n) * 1e-5, member, first) for n, member in enumerate(members)]
            loop.idle(3e-5, 1.0)
            last = first
            for n, (member, step) in enumerate(zip(members, begun)):
                due = loop.timer(step, (2 + n) * 1e-5, 1.0)
                last = loop.step(1.0 + n * 1e-5, 1.0 + (n + 1) * 1e-5, member, due, where)
            loop.step(1.0 + 3e-5, 1.0 + 4e-5, main, last, at(7))
            end = 1.0 + 4e-5
        else:
            last = first
            for n in range(2):
                loop.idle(n + (n + 1) * 1e-5, n + 1.0)
                due = loop.timer(last, trace_end(loop), n + 1.0)
                last = loop.step(n + 1.0, n + 1.0 + 1e-5, main, due, where)
            end = 2.0 + 1e-5
        loop.ran(0.0, end)
        return self.analysed(made.recording(0.0, end))

    def test_waits_in_turn_are_all_on_the_path(self) -> None:
        ledger = self.sleeping(together=False)
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 4), 2.0, places=4)
        self.assertEqual([(place["count"], place["pathCount"]) for place in ledger["waits"]], [(2, 2)])

    def test_of_waits_together_one_is_on_the_path(self) -> None:
        ledger = self.sleeping(together=True)
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 4), 1.0, places=4)
        place = next(place for place in ledger["waits"] if place["location"]["line"] == 4)
        self.assertEqual((place["count"], place["pathCount"]), (2, 1))
        self.assertEqual([outer["line"] for outer in place["via"]], [7])

    def test_a_group_tells_how_evenly_its_members_shared_the_time(self) -> None:
        (group,) = self.sleeping(together=True)["groups"]
        self.assertEqual((group["size"], group["location"]["line"], group["longest"]["name"]), (2, 7, "page"))
        self.assertAlmostEqual(group["makespan"], 1.0, places=3)
        self.assertAlmostEqual(group["efficiency"], 1.0, places=3)

    def test_a_timer_that_is_late_delays_the_path_and_what_ran_meanwhile_is_marked(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        own = code("hog", 9)
        main, hog = made.task(0.0, own=code("main", 2)), made.task(0.0, own=own)
        made.samples(MAIN, [(0.0, 0.0, ()), (0.5, 0.5, ((own, -1),))])
        first = loop.step(0.0, 1e-5, main)
        loop.step(1e-5, 0.5, hog, first)
        loop.step(0.5, 0.5 + 1e-5, main, loop.timer(first, 1e-5, 0.1), at(4))
        loop.ran(0.0, 0.5 + 1e-5)
        ledger = self.analysed(made.recording(0.0, 0.5 + 1e-5))
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 4), 0.1, places=4)
        (row,) = (row for row in ledger["accounts"] if row["account"] == "computing-step")
        self.assertEqual(row["location"]["line"], 9)
        self.assertAlmostEqual(row["delayed"], 0.4, places=4)

    def test_a_wait_for_data_is_charged_from_the_step_before_it(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        main = made.task(0.0)
        first = loop.step(0.0, 1e-5, main)
        loop.idle(1e-5, 0.7)
        reading = loop.step(0.7, 0.7 + 1e-5, -1, READY_IO)
        loop.step(0.7 + 1e-5, 0.7 + 2e-5, main, reading, at(5))
        loop.ran(0.0, 0.7 + 2e-5)
        ledger = self.analysed(made.recording(0.0, 0.7 + 2e-5))
        self.assertEqual(first, 0)
        self.assertAlmostEqual(seconds(ledger, "io-wait", 5), 0.7, places=4)

    def test_data_that_a_step_of_the_same_loop_wrote_leads_to_that_step(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        client, server = made.task(0.0), made.task(0.0)
        asked = loop.step(0.0, 1e-5, client)
        loop.idle(2e-5, 0.4)
        begun = loop.step(1e-5, 2e-5, server, asked)
        answering = loop.step(0.4, 0.4 + 1e-5, server, loop.timer(begun, 2e-5, 0.4), at(8))
        loop.trace.writes["server", "client"] = [(0.4 + 5e-6, answering)]
        reading = loop.step(0.4 + 2e-5, 0.4 + 3e-5, -1, READY_IO)
        loop.trace.reads[reading] = "client", "server"
        loop.step(0.4 + 3e-5, 0.4 + 4e-5, client, reading, at(3))
        loop.ran(0.0, 0.4 + 4e-5)
        ledger = self.analysed(made.recording(0.0, 0.4 + 4e-5))
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 8), 0.4, places=3)
        self.assertEqual(seconds(ledger, "io-wait"), 0.0)


class LoopAccountsTest(AnalysisTest):
    def one_step(self, blocked: float = 0.0, gil: float = 0.0, **more: Any) -> Ledger:
        """One step of a second that a sample met at line 6 of the program, in the function that begins at line 5."""
        made = Made()
        loop = MadeLoop(made)
        own = code("work", 5)
        loop.step(0.0, 1.0, made.task(0.0, own=own), blocked=blocked, gil=gil)
        loop.ran(0.0, 1.0)
        made.samples(MAIN, [(0.0, 0.0, ()), (0.5, 0.5 * (1 - blocked - gil), (*at(6, "inner"), (own, -1)))])
        made.samples(OTHER, [(0.0, 0.0, ()), (1.0, 1.0, at(20))])
        made.life(OTHER, MAIN, 0.0, 1.0)
        return self.analysed(made.recording(0.0, 1.0, **more))

    def test_a_long_step_divides_into_computing_and_blocking_at_the_lines_of_its_samples(self) -> None:
        ledger = self.one_step(blocked=0.25)
        self.assertAlmostEqual(seconds(ledger, "computing-step", 6), 0.75)
        self.assertAlmostEqual(seconds(ledger, "blocked-step", 6), 0.25)

    def test_a_wait_for_the_interpreter_lock_belongs_to_the_lines_where_other_threads_computed(self) -> None:
        ledger = self.one_step(gil=0.4)
        self.assertAlmostEqual(seconds(ledger, "gil-wait", 20), 0.4)
        self.assertAlmostEqual(seconds(ledger, "computing-step", 6), 0.6)

    def test_a_collection_is_taken_from_the_computing_of_the_step_that_it_interrupted(self) -> None:
        ledger = self.one_step(collections=1, collecting=0.3, collection_spans=[(0.2, 0.5)])
        self.assertAlmostEqual(seconds(ledger, "garbage-collection"), 0.3)
        self.assertAlmostEqual(seconds(ledger, "computing-step", 6), 0.7)
        self.assertEqual(ledger["counters"]["collections"], 1)
        self.assertEqual(ledger["totals"]["garbageCollection"], 0.3)

    def test_a_step_without_a_sample_belongs_to_the_first_line_of_its_coroutine(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        loop.step(0.0, 0.01, made.task(0.0, own=code("work", 5)))
        loop.ran(0.0, 0.01)
        self.assertAlmostEqual(seconds(self.analysed(made.recording(0.0, 0.01)), "computing-step", 5), 0.01)

    def test_short_steps_are_scheduling_at_the_line_that_made_their_many_tasks(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        own = code("tick", 2)
        first = loop.step(0.0, 1e-5, made.task(0.0, own=code("main", 4)))
        for n in range(1, 201):
            loop.step(n * 1e-5, (n + 1) * 1e-5, made.task(0.0, first, at(5), own), n - 1)
        loop.ran(0.0, 201e-5)
        ledger = self.analysed(made.recording(0.0, 201e-5))
        self.assertGreater(seconds(ledger, "scheduling", 5), 0.99 * ledger["wall"])
        self.assertEqual((ledger["counters"]["tasks"], ledger["counters"]["steps"]), (201, 201))

    def test_a_loop_that_woke_late_waited_for_the_lock_or_for_a_processor(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        main = made.task(0.0)
        first = loop.step(0.0, 1e-5, main)
        loop.idle(1e-5, 1.0)
        loop.trace.late.append(LateWake(1.0, 0.6, 0.2, 0.3))
        loop.step(1.0, 1.0 + 1e-5, main, loop.timer(first, 1e-5, 0.4), at(4))
        loop.ran(0.0, 1.0 + 1e-5)
        made.samples(OTHER, [(0.0, 0.0, ()), (1.0, 1.0, at(20))])
        ledger = self.analysed(made.recording(0.0, 1.0 + 1e-5))
        self.assertAlmostEqual(seconds(ledger, "gil-wait", 20), 0.2)
        self.assertAlmostEqual(seconds(ledger, "run-queue"), 0.3)
        # the rest is the grain of the clock
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 4), 0.5, places=4)

    def test_imports_are_charged_to_their_statements(self) -> None:
        statement = at(1)
        made = Made()
        made.samples(MAIN, [(0.0, 0.0, ()), (0.5, 0.5, statement), (1.0, 0.5, at(9))])
        ledger = self.analysed(
            made.recording(
                0.0,
                1.0,
                import_spans=[(0.0, 0.4)],
                import_seconds={statement: 0.4},
                import_modules={statement: 3},
            )
        )
        self.assertAlmostEqual(seconds(ledger, "import", 1), 0.4)
        self.assertAlmostEqual(seconds(ledger, "main-computing", 9), 0.5)
        self.assertAlmostEqual(seconds(ledger, "main-computing", 1), 0.1)


class ExecutorTest(AnalysisTest):
    def awaited(self, cpu: float = 0.0, queued: float = 0.3) -> Ledger:
        """A task awaits a job that stands ``queued`` seconds in the queue of its pool, and then runs until 1.0."""
        made = Made()
        loop = MadeLoop(made)
        main = made.task(0.0)
        first = loop.step(0.0, 1e-5, main)
        job = made.job((5e-6, queued, 1.0), OTHER, cpu, site=at(7), own=code("job", 2), trace=loop.trace, step=first)
        made.samples(MAIN, [(0.0, 0.0, ()), (1.0, 0.0, ())])
        made.samples(OTHER, [(queued, 0.0, ()), (1.0, cpu, (*at(3, "inner"), (job.code or code("job"), -1)))])
        loop.idle(1e-5, 1.0)
        done = loop.step(1.0, 1.0 + 1e-5, -1, loop.handed_over(1.0, OTHER, job.number))
        loop.step(1.0 + 1e-5, 1.0 + 2e-5, main, done, at(7))
        loop.ran(0.0, 1.0 + 2e-5)
        return self.analysed(made.recording(0.0, 1.0 + 2e-5))

    def test_a_job_is_charged_for_its_time_in_the_queue_and_for_its_run(self) -> None:
        ledger = self.awaited()
        self.assertAlmostEqual(seconds(ledger, "executor-queue", 7), 0.3, places=4)
        self.assertAlmostEqual(seconds(ledger, "executor-run", 3), 0.7, places=4)
        self.assertEqual(ledger["counters"]["executorJobs"], 1)

    def test_what_a_job_computed_counts_as_computing_of_other_threads(self) -> None:
        self.assertAlmostEqual(self.awaited(cpu=0.5)["totals"]["otherCpu"], 0.5)

    def test_the_queue_of_a_pool_whose_threads_stand_before_a_lock_is_a_wait_for_the_lock(self) -> None:
        made = Made()
        own = code("job", 4)
        made.job((0.0, 0.0, 1.0), OTHER, site=at(9), own=own)
        made.job((0.0, 1.0, 2.0), OTHER, site=at(9), own=own)
        made.wait(OTHER, 0.2, 0.8, THIRD, at(5), lock=True)
        made.samples(OTHER, [(0.0, 0.0, ()), (2.0, 0.0, (*at(6, "inner"), (own, -1)))])
        made.wait(MAIN, 0.0, 2.0, OTHER, at(9))
        ledger = self.analysed(made.recording(0.0, 2.0))
        self.assertAlmostEqual(seconds(ledger, "lock-wait", 5), 0.6)
        self.assertAlmostEqual(seconds(ledger, "executor-queue", 9), 0.4)
        self.assertAlmostEqual(seconds(ledger, "executor-run", 6), 1.0)


class LocksTest(AnalysisTest):
    def test_what_the_holder_of_a_lock_waits_for_is_a_lock_wait_for_those_behind_it(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        own = code("send", 2)
        acquire = (*at(99, "acquire", "/library/asyncio/locks.py"), (own, -1))
        first, second = made.task(0.0, own=own), made.task(0.0, own=own)
        begun = loop.step(0.0, 1e-5, first)
        loop.step(1e-5, 2e-5, second, begun)
        loop.idle(2e-5, 1.0)
        released = loop.step(1.0, 1.0 + 1e-5, first, loop.timer(begun, 1e-5, 1.0), at(4))
        taken = loop.step(1.0 + 1e-5, 1.0 + 2e-5, second, released, acquire)
        loop.idle(1.0 + 2e-5, 2.0)
        loop.step(2.0, 2.0 + 1e-5, second, loop.timer(taken, 1.0 + 2e-5, 2.0), at(4))
        loop.ran(0.0, 2.0 + 1e-5)
        ledger = self.analysed(made.recording(0.0, 2.0 + 1e-5))
        self.assertAlmostEqual(seconds(ledger, "lock-wait", 4), 1.0, places=4)
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 4), 1.0, places=4)
        (row,) = (row for row in ledger["accounts"] if row["account"] == "lock-wait")
        self.assertEqual(row["contended"]["line"], 2)

    def test_a_thread_that_held_a_lock_of_the_program_is_followed_under_it(self) -> None:
        made = Made()
        for thread in (OTHER, THIRD):
            made.life(thread, MAIN, 0.0, float(thread - 1), at(12))
        made.wait(THIRD, 0.0, 1.0, OTHER, at(5), lock=True)
        made.wait(MAIN, 0.0, 2.0, THIRD, at(13))
        made.samples(OTHER, [(0.0, 0.0, ()), (1.0, 0.0, at(6))])
        made.samples(THIRD, [(0.0, 0.0, ()), (1.0, 0.0, at(5)), (2.0, 0.0, at(6))])
        ledger = self.analysed(made.recording(0.0, 2.0))
        self.assertAlmostEqual(seconds(ledger, "lock-wait", 6), 1.0)
        self.assertAlmostEqual(seconds(ledger, "main-waiting", 6), 1.0)
        (group,) = ledger["groups"]
        self.assertEqual((group["size"], group["location"]["line"], group["pathMembers"]), (2, 12, 2))

    def shared(self, sibling: bool) -> Ledger:
        """A task waits in a condition of the program for a second; another one sleeps meanwhile, and wakes it."""
        made = Made()
        loop = MadeLoop(made)
        wait = code("wait", 1, "/library/asyncio/locks.py")
        waiter = code("look_up", 2)
        first = made.task(0.0, own=waiter if sibling else code("produce", 20))
        second = made.task(0.0, own=waiter)
        begun = loop.step(0.0, 1e-5, first)
        loop.step(1e-5, 2e-5, second, begun)
        loop.idle(2e-5, 1.0)
        given = loop.step(1.0, 1.0 + 1e-5, first, loop.timer(begun, 1e-5, 1.0), at(6))
        loop.step(1.0 + 1e-5, 1.0 + 2e-5, second, given, ((wait, -1), *at(4)))
        loop.ran(0.0, 1.0 + 2e-5)
        return self.analysed(made.recording(0.0, 1.0 + 2e-5, condition_codes=frozenset((wait,))))

    def test_waiting_in_a_condition_for_what_an_equal_holds_is_a_lock_wait(self) -> None:
        ledger = self.shared(sibling=True)
        self.assertAlmostEqual(seconds(ledger, "lock-wait", 6), 1.0, places=4)
        # before the second one began to wait
        self.assertAlmostEqual(seconds(ledger, "timer-wait"), 1e-5)

    def test_waiting_in_a_condition_for_what_another_makes_is_the_wait_of_that_one(self) -> None:
        ledger = self.shared(sibling=False)
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 6), 1.0, places=4)
        self.assertEqual(seconds(ledger, "lock-wait"), 0.0)


class ThreadsTest(AnalysisTest):
    def test_computing_and_waiting_of_the_main_thread_are_told_apart_by_its_samples(self) -> None:
        made = Made()
        made.samples(MAIN, [(0.0, 0.0, ()), (1.0, 1.0, at(3)), (2.0, 0.0, at(4))])
        ledger = self.analysed(made.recording(0.0, 2.0))
        self.assertIsNone(ledger["loop"])
        self.assertAlmostEqual(seconds(ledger, "main-computing", 3), 1.0)
        self.assertAlmostEqual(seconds(ledger, "main-waiting", 4), 1.0)

    def test_a_main_thread_that_joins_another_follows_it(self) -> None:
        made = Made()
        made.life(OTHER, MAIN, 0.0, 1.0, at(2))
        made.wait(MAIN, 0.0, 1.0, OTHER, at(8))
        made.samples(OTHER, [(0.0, 0.0, ()), (0.75, 0.75, at(5)), (1.0, 0.0, at(6))])
        ledger = self.analysed(made.recording(0.0, 1.0))
        self.assertAlmostEqual(seconds(ledger, "main-computing", 5), 0.75)
        self.assertAlmostEqual(seconds(ledger, "main-waiting", 6), 0.25)
        self.assertEqual(seconds(ledger, "main-waiting", 8), 0.0)

    def test_a_thread_that_worked_long_before_it_was_waited_for_is_not_followed(self) -> None:
        made = Made()
        made.life(OTHER, MAIN, 0.0, 10.0, at(2))
        made.samples(MAIN, [(0.0, 0.0, ()), (9.5, 9.5, at(3)), (10.0, 0.0, at(8))])
        made.samples(OTHER, [(0.0, 0.0, ()), (10.0, 0.0, at(6))])
        made.wait(MAIN, 9.5, 10.0, OTHER, at(8))
        ledger = self.analysed(made.recording(0.0, 10.0))
        self.assertAlmostEqual(seconds(ledger, "main-waiting", 8), 0.5)
        self.assertAlmostEqual(seconds(ledger, "main-computing", 3), 9.5)

    def test_many_short_waits_while_another_thread_computes_are_for_the_interpreter_lock(self) -> None:
        for slices, lost in ((100, 0.5), (2, 0.0)):
            with self.subTest(slices=slices):
                made = Made()
                made.samples(MAIN, [(0.0, 0.0, ()), (1.0, 0.5, at(3))], slices)
                made.samples(OTHER, [(0.0, 0.0, ()), (1.0, 1.0, at(20))])
                ledger = self.analysed(made.recording(0.0, 1.0))
                self.assertAlmostEqual(seconds(ledger, "gil-wait", 20), lost)
                self.assertAlmostEqual(seconds(ledger, "main-waiting", 3), 0.5 - lost)

    def test_code_outside_of_the_programs_tree_is_a_library_call_below_its_line(self) -> None:
        made = Made()
        made.samples(MAIN, [(0.0, 0.0, ()), (1.0, 0.0, (*at(1, "get", "/library/web.py"), *at(3)))])
        (row,) = self.analysed(made.recording(0.0, 1.0))["accounts"]
        self.assertEqual((row["location"]["line"], row["call"].split(".")[-1]), (3, "get"))

    def test_threads_that_handle_connections_take_the_place_of_the_one_that_accepts_them(self) -> None:
        made = Made()
        for thread, start in ((OTHER, 0.0), (THIRD, 1.0)):
            made.life(thread, MAIN, start, start + 1.0, at(2))
            made.samples(thread, [(start, 0.0, ()), (start + 1.0, 0.0, at(5))])
        handled = {OTHER: [Handled(1.0, 0.0, MAIN, 0.25)], THIRD: [Handled(2.0, 1.0, MAIN, 0.25)]}
        ledger = self.analysed(made.recording(0.0, 2.0, handled=handled))
        self.assertAlmostEqual(seconds(ledger, "main-computing", 5), 0.5)
        self.assertAlmostEqual(seconds(ledger, "main-waiting", 5), 1.5)


class OtherLoopsTest(AnalysisTest):
    def test_what_a_loop_in_another_thread_did_is_the_path_while_the_main_loop_waited_for_it(self) -> None:
        made = Made()
        near, far = MadeLoop(made, MAIN), MadeLoop(made, OTHER)
        main, remote = made.task(0.0), made.task(0.0)
        asked = near.step(0.0, 1e-5, main)
        begun = far.step(2e-5, 3e-5, remote, far.handed_over(5e-6, MAIN, trace=0, step=asked))
        far.idle(3e-5, 0.9)
        ended = far.step(0.9, 0.9 + 1e-5, remote, far.timer(begun, 3e-5, 0.9), at(4))
        near.idle(1e-5, 0.9 + 1e-5)
        woken = near.step(0.9 + 1e-5, 0.9 + 2e-5, -1, near.handed_over(0.9 + 5e-6, OTHER, trace=1, step=ended))
        near.step(0.9 + 2e-5, 0.9 + 3e-5, main, woken, at(12))
        for loop in (near, far):
            loop.ran(0.0, 0.9 + 3e-5)
        ledger = self.analysed(made.recording(0.0, 0.9 + 3e-5))
        self.assertAlmostEqual(seconds(ledger, "timer-wait", 4), 0.9, places=3)
        self.assertLess(seconds(ledger, "thread-wait"), 1e-3)
        self.assertEqual(ledger["loop"]["runs"], 2)
        self.assertEqual(len([notice for notice in ledger["notices"] if "event loops" in notice]), 1)

    def test_loops_that_run_one_after_the_other_are_all_on_the_path(self) -> None:
        made = Made()
        for n in range(2):
            loop = MadeLoop(made)
            main = made.task(float(n))
            first = loop.step(n + 0.0, n + 1e-5, main)
            loop.idle(n + 1e-5, n + 0.5)
            loop.step(n + 0.5, n + 0.5 + 1e-5, main, loop.timer(first, n + 1e-5, n + 0.5), at(4 + n))
            loop.ran(n + 0.0, n + 0.6)
        made.samples(MAIN, [(0.0, 0.0, ()), (1.6, 0.0, ())])
        ledger = self.analysed(made.recording(0.0, 1.6))
        for line in (4, 5):
            self.assertAlmostEqual(seconds(ledger, "timer-wait", line), 0.5, places=3)
        self.assertAlmostEqual(ledger["loop"]["wall"], 1.2)


class CountedSpanTest(AnalysisTest):
    def test_only_the_span_that_counts_is_explained_and_totals_are_of_the_whole_run(self) -> None:
        made = Made()
        made.samples(MAIN, [(0.0, 0.0, ()), (1.0, 1.0, at(3)), (2.0, 0.0, at(4))])
        recording = made.recording(0.5, 1.5, cpu=1.0, memory=[(0.0, 10), (1.0, 20), (2.0, 30)])
        ledger = self.analysed(recording)
        self.assertAlmostEqual(seconds(ledger, "main-computing", 3), 0.5)
        self.assertAlmostEqual(seconds(ledger, "main-waiting", 4), 0.5)
        self.assertEqual(ledger["memory"], {"samples": [{"at": 0.5, "resident": 20}]})
        self.assertEqual(ledger["totals"]["processCpu"], 1.0)

    def test_an_analysis_changes_nothing_in_the_recording(self) -> None:
        made = Made()
        made.wait(MAIN, 0.0, 1.0, OTHER, at(8))
        made.life(OTHER, MAIN, 0.0, 1.0)
        recording = made.recording(0.0, 1.0)
        self.assertEqual(analyse(recording), analyse(recording))


def trace_end(loop: MadeLoop) -> float:
    """When the last step of a loop ended."""
    return loop.trace.ends[-1]


if __name__ == "__main__":
    unittest.main()
