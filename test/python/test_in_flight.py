"""How many waits were in flight at once, and the lines before them, by recordings made by hand: nothing sleeps."""

from __future__ import annotations

import itertools
import random
import unittest
from collections.abc import Mapping
from typing import Any

from by_hand import MAIN, Made, MadeLoop, at, code
from gate_probe.analysis.ledger import analyse
from gate_probe.analysis.waits.in_flight import at_once, pace_of

LINE, WORK, AROUND = 20, 30, 10


class AtOnceTest(unittest.TestCase):
    def test_the_peak_is_the_most_that_any_moment_lies_in_and_the_span_what_they_cover(self) -> None:
        chosen = random.Random(3)
        for _ in range(200):
            spans = [(start, start + chosen.randint(1, 6)) for start in (chosen.randint(0, 20) for _ in range(8))]
            inside = [sum(start <= moment < end for start, end in spans) for moment in range(30)]
            self.assertEqual(at_once(spans), (max(inside), sum(1 for count in inside if count)))

    def test_one_that_begins_where_another_ends_is_not_with_it(self) -> None:
        self.assertEqual(at_once([(0.0, 1.0), (1.0, 2.0)]), (1, 2.0))
        self.assertEqual(at_once([]), (0, 0.0))

    def test_starts_are_at_a_pace_where_they_follow_one_another_evenly_after_a_burst(self) -> None:
        even = [0.0] * 5 + [0.03 * number for number in range(1, 20)]
        self.assertAlmostEqual(pace_of(even) or 0.0, 0.03)
        self.assertIsNone(pace_of([0.0] * 40))
        self.assertIsNone(pace_of(list(itertools.accumulate(0.01 * 3 ** (number % 4) for number in range(40)))))


class LinesTest(unittest.TestCase):
    def place(self, limit: int, tasks: int, deadline: bool = False) -> Mapping[str, Any]:
        """The work of some tasks, each of one second, of which ``limit`` run at once; the rest stand in a line.

        ``deadline``: each stands there in a task of its own that has no line of the program.
        """
        made = Made()
        loop = MadeLoop(made)
        own, inner = code("fetch", 3), code("get", 1, "/library/queues.py")
        main = made.task(0.0)
        first = loop.step(0.0, 1e-6, main)
        members = [made.task(0.0, first, at(7), own) for _ in range(tasks)]
        now = 1e-6
        started: dict[int, int] = {}
        standing: dict[int, int] = {}
        for number, member in enumerate(members):
            step = loop.step(now, now + 1e-6, member, first)
            now += 1e-6
            if number < limit:
                started[member] = step
            elif deadline:
                standing[member] = made.task(now, step, at(LINE), inner)
                loop.step(now, now + 1e-6, standing[member], step)
                now += 1e-6
        running, waiting = members[:limit], members[limit:]
        last = first
        while running:
            due = max(now, 1.0 + min(loop.trace.ends[started[member]] for member in running))
            loop.idle(now, due)
            now, done, running = due, running, []
            for member in done:
                timer = loop.timer(started[member], loop.trace.ends[started[member]], due)
                last = loop.step(now, now + 1e-6, member, timer, at(WORK, "work"))
                now += 1e-6
                if waiting:
                    follower = waiting.pop(0)
                    cause = last
                    if deadline:
                        stood = ((inner, -1),)
                        cause = loop.step(now, now + 1e-6, standing[follower], last, stood)
                        now += 1e-6
                    started[follower] = loop.step(now, now + 1e-6, follower, cause, at(LINE))
                    now += 1e-6
                    running.append(follower)
        loop.step(now, now + 1e-6, main, last, at(7))
        loop.ran(0.0, now + 1e-6)
        ledger = analyse(made.recording(0.0, now + 1e-6))
        return next(one for one in ledger["waits"] if (one["location"] or {}).get("line") == WORK)

    def test_as_many_as_a_limit_lets_through_are_in_flight_and_the_others_stood_in_line(self) -> None:
        for limit in (1, 3, 6):
            with self.subTest(limit=limit):
                found = self.place(limit, 12)["inFlight"]
                self.assertEqual((found["counted"], found["peak"]), (12, limit))
                self.assertAlmostEqual(found["span"], 12 / limit, places=3)
                (line,) = found["lines"]
                self.assertEqual((line["location"]["line"], line["timer"]), (LINE, False))
                self.assertEqual(line["count"], 12 - limit)
                turns = range(1, 12 // limit)
                self.assertAlmostEqual(line["seconds"], limit * sum(turns), places=3)

    def test_without_a_limit_nobody_stood_anywhere(self) -> None:
        found = self.place(12, 12)["inFlight"]
        self.assertEqual((found["peak"], found["lines"]), (12, []))

    def test_what_a_deadline_made_a_task_of_stood_where_the_deadline_was_given(self) -> None:
        found = self.place(3, 12, deadline=True)["inFlight"]
        self.assertEqual(found["peak"], 3)
        self.assertEqual([(line["location"]["line"], line["count"]) for line in found["lines"]], [(LINE, 9)])

    def test_who_hands_out_work_is_nobody_who_lets_others_go_on(self) -> None:
        made = Made()
        loop = MadeLoop(made)
        main = made.task(0.0, own=code("main", 1))
        first = loop.step(0.0, 1e-6, main)
        worker = made.task(0.0, first, at(7), code("worker", 3))
        begun = loop.step(1e-6, 2e-6, worker, first)
        now, step = 2e-6, first
        for _ in range(3):
            loop.idle(now, now + 1)
            timer = loop.timer(step, now, now + 1)
            step = loop.step(now + 1, now + 1 + 1e-6, main, timer, at(WORK, "main"))
            given = loop.step(now + 1 + 1e-6, now + 1 + 2e-6, worker, step, at(LINE, "worker"))
            loop.idle(now + 1 + 2e-6, now + 1.5)
            done = loop.timer(given, now + 1 + 2e-6, now + 1.5)
            begun = loop.step(now + 1.5, now + 1.5 + 1e-6, worker, done, at(40, "send"))
            now += 1.5 + 1e-6
        loop.ran(0.0, now)
        ledger = analyse(made.recording(0.0, now))
        self.assertGreater(begun, 0)
        sent = next(one for one in ledger["waits"] if (one["location"] or {}).get("line") == 40)
        self.assertEqual(sent["inFlight"]["lines"], [])
        self.assertEqual(sent["inFlight"]["peak"], 1)

    def test_the_jobs_of_executors_that_ran_at_once_are_counted(self) -> None:
        made = Made()
        for number in range(6):
            start = 1.0 + number // 2
            made.job((0.0, start, start + 1.0), 5 + number % 2, by=MAIN)
        ledger = analyse(made.recording(0.0, 4.0))
        self.assertEqual(ledger["counters"]["peakJobs"], 2)
        self.assertAlmostEqual(ledger["totals"]["jobs"], 6.0)


if __name__ == "__main__":
    unittest.main()
