"""The small parts of the analysis, each by itself and with many cases."""

from __future__ import annotations

import dis
import random
import unittest
from array import array
from typing import Any

from by_hand import MAIN, OTHER, THIRD, Made, at
from gate_probe.analysis.accounts.executor_accounts import divided
from gate_probe.analysis.path.held_locks import HeldLocks
from gate_probe.analysis.path.joins import Joins
from gate_probe.analysis.samples import delay_between, samples_between, weights_between
from gate_probe.analysis.spans import overlap, spans_in
from gate_probe.analysis.tasks import ended, peak
from gate_probe.analysis.wakeups import Wakeups
from gate_probe.data.lines import line_of
from gate_probe.data.tasks import Tasks
from gate_probe.data.threads import Job, ThreadLife, ThreadSamples, Wakeup

CASES = 200


class LinesTest(unittest.TestCase):
    def test_every_instruction_of_a_loop_has_a_line_of_the_loop(self) -> None:
        # where a branch ends a turn, its jump back to the head of the loop has no line on 3.10 and 3.11
        text = "def turns(rows):\n    found = 0\n    for row in rows:\n        if row:\n            found += row\n"
        made: dict[str, Any] = {}
        exec(compile(text, "turns.py", "exec"), made)
        code = made["turns"].__code__
        lines = {line_of(code, one.offset) for one in dis.get_instructions(code) if one.opname != "RESUME"}
        self.assertLessEqual(lines, {2, 3, 4, 5})


class JobPartsTest(unittest.TestCase):
    def test_the_parts_of_a_job_are_its_time_whatever_its_clocks_say(self) -> None:
        dice = random.Random(3)
        for _ in range(CASES):
            job = Job(0, MAIN, 0.0, (), None)
            job.started, job.ended = 1.0, 1.0 + dice.random()
            job.cpu, job.delay, job.other = dice.random(), dice.random(), dice.random()
            wall = (job.ended - job.started) * dice.random()
            parts = divided(job, wall)
            self.assertAlmostEqual(sum(parts), wall, 9)
            self.assertGreaterEqual(min(parts), 0.0)


class HeldLocksTest(unittest.TestCase):
    def test_a_span_is_cut_where_others_began_to_wait_without_gaps(self) -> None:
        dice = random.Random(1)
        for _ in range(CASES):
            held, at_end = HeldLocks(), 10.0
            begins = sorted((dice.uniform(0.0, 12.0) for _ in range(dice.randrange(5))), reverse=dice.random() < 0.5)
            for number, began in enumerate(begins):
                held.note(began, at(number + 1))
            parts = list(held.cut(2.0, at_end))
            self.assertEqual((parts[-1][0], parts[0][1]), (2.0, at_end))
            for later, earlier in zip(parts, parts[1:]):
                self.assertEqual(later[0], earlier[1])
            # the last wait that was noted and had begun counts
            for start, end, lock in parts:
                self.assertEqual(lock is not None, any(began <= start for began in begins if began < end))

    def test_nothing_is_cut_where_nobody_waits(self) -> None:
        self.assertEqual(list(HeldLocks().cut(1.0, 2.0)), [(1.0, 2.0, None)])
        self.assertEqual(list(HeldLocks().cut(2.0, 2.0)), [])


class JoinsTest(unittest.TestCase):
    def test_the_latest_short_wait_that_was_passed_leads_back_and_later_ones_are_forgotten(self) -> None:
        joins = Joins(0.0, ())
        for began, before in ((3.0, 30), (5.0, 50), (4.0, 40)):
            joins.note_short(began, before)
        self.assertIsNone(joins.passed(6.0))
        self.assertEqual(joins.passed(3.5), (5.0, 50))
        self.assertIsNone(joins.passed(3.5))
        self.assertEqual(joins.passed(3.0), (3.0, 30))
        self.assertIsNone(joins.passed(0.0))

    def test_the_stacks_of_waiting_tasks_lie_around_as_long_as_they_wait(self) -> None:
        joins = Joins(0.0, at(1))
        joins.note(2.0, at(2), 9.0)
        joins.note(4.0, at(3), 8.0)
        self.assertEqual(joins.extended(at(4), 7.0), (*at(4), *at(3), *at(2), *at(1)))
        self.assertEqual(joins.extended(at(4), 3.0), (*at(4), *at(2), *at(1)))
        self.assertEqual(joins.extended((), 1.0), at(1))


class SamplesTest(unittest.TestCase):
    def sampled(self) -> ThreadSamples:
        made = Made()
        made.samples(MAIN, [(0.0, 0.0, ()), (1.0, 1.0, at(1)), (3.0, 0.5, at(2)), (4.0, 0.0, at(3))])
        samples = made.samples_of[MAIN]
        samples.delay[:] = [0.0, 0.0, 1.0, 0.5]
        return samples

    def test_the_parts_of_the_samples_cover_a_span_within_the_first_and_the_last(self) -> None:
        dice = random.Random(2)
        samples = self.sampled()
        for _ in range(CASES):
            start, end = sorted(dice.uniform(0.0, 4.0) for _ in range(2))
            covered = sum(part for _, part, _ in samples_between(samples, start, end))
            self.assertAlmostEqual(covered, end - start)

    def test_each_sample_speaks_for_the_time_since_the_one_before(self) -> None:
        self.assertEqual(weights_between(self.sampled(), 0.0, 3.0), {at(1): [1.0, 0.0], at(2): [0.5, 1.5]})
        self.assertEqual(delay_between(self.sampled(), 2.0, 4.0), 1.0)

    def test_a_sample_taken_after_a_span_counts_only_when_most_of_its_time_lies_in_it(self) -> None:
        self.assertEqual(weights_between(self.sampled(), 1.0, 1.9), {})
        self.assertEqual(set(weights_between(self.sampled(), 1.0, 2.1)), {at(2)})

    def test_without_samples_nothing_is_said(self) -> None:
        self.assertEqual((weights_between(None, 0.0, 1.0), delay_between(None, 0.0, 1.0)), ({}, 0.0))


class SpansTest(unittest.TestCase):
    def test_the_overlap_with_all_of_two_neighbouring_spans_adds_up(self) -> None:
        dice = random.Random(3)
        for _ in range(CASES):
            moments = sorted(dice.uniform(0.0, 9.0) for _ in range(2 * dice.randrange(6)))
            spans = list(zip(moments[::2], moments[1::2]))
            middle = dice.uniform(0.0, 9.0)
            whole = sum(end - start for start, end in spans)
            self.assertAlmostEqual(overlap(spans, 0.0, middle) + overlap(spans, middle, 9.0), whole)
            self.assertEqual(spans_in(spans, 0.0, 9.0), spans)


class TasksTest(unittest.TestCase):
    def test_the_peak_is_the_largest_number_of_lives_at_any_birth(self) -> None:
        dice = random.Random(4)
        for _ in range(CASES):
            born = array("d", sorted(dice.randrange(20) / 2 for _ in range(dice.randrange(1, 12))))
            ends = [birth + dice.randrange(1, 12) / 2 for birth in born]
            most = max(sum(1 for start, end in zip(born, ends) if start <= at < end) for at in born)
            self.assertEqual(peak(born, ends), most)

    def test_a_task_that_never_ran_ends_with_the_program(self) -> None:
        tasks = Tasks()
        tasks.last_step.update({0: 5, 1: -1})
        tasks.last_end.update({0: 2.0, 1: 0.0})
        self.assertEqual(list(ended(tasks, 9.0)), [2.0, 9.0])
        tasks.last_step[1] = 6
        self.assertEqual(list(ended(tasks, 9.0)), [2.0, 0.0])


class WakeupsTest(unittest.TestCase):
    def test_a_wait_goes_back_over_spurious_wakeups_at_the_same_place(self) -> None:
        rows = [(1.0, 2.0, 7), (2.001, 3.0, 7), (3.001, 4.0, 8), (4.001, 5.0, 8), (5.5, 6.0, 8)]
        known = [Wakeup(end, began, OTHER, False, site, True) for began, end, site in rows]
        wakeups = Wakeups({MAIN: known}, [], {}, 9.0)
        self.assertEqual([wakeups.waited_since(MAIN, one) for one in known], [1.0, 1.0, 3.001, 3.001, 5.5])

    def test_an_identifier_that_is_used_again_belongs_to_the_last_thread_that_had_begun(self) -> None:
        lives = [ThreadLife(MAIN, 1, "first", 1.0, OTHER), ThreadLife(THIRD, 2, "second", 5.0, OTHER)]
        wakeups = Wakeups({}, lives, {}, 9.0)
        self.assertIsNone(wakeups.life_at(OTHER, 0.5))
        self.assertEqual(
            [getattr(wakeups.life_at(OTHER, moment), "name", "") for moment in (4.0, 5.0)], ["first", "second"]
        )


if __name__ == "__main__":
    unittest.main()
