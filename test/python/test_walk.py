"""The walk over a recording made by hand: no program runs, nothing sleeps."""

from __future__ import annotations

import sys
import unittest
from array import array
from typing import Any
from unittest import mock

from probed import PYTHON_FOLDER

sys.path.insert(0, PYTHON_FOLDER)

from gate_probe import tasks
from gate_probe.tape import Tape
from gate_probe.walk import Segment, Walk

MAIN, BEAT = 0, 1


class TieTest(unittest.TestCase):
    """A task beats every 10 ms and looks at a flag; the main task works for a second, sets it, and waits for the end.

    The last beat may begin right after the flag was set: then the wait is too short for its place to be read.
    """

    def path(self, wait: float) -> list[Segment]:
        """Walks over a run in which the main task waits for ``wait`` seconds for the end of the other one."""
        tape = Tape("made by hand", 0)
        rows: list[tuple[int, int, int, float, float]] = []  # why, task, step before, start, end

        def step(made: int, task: int, previous: int, start: float, end: float) -> int:
            rows.append((made, task, previous, start, end))
            return len(rows) - 1

        def timer(maker: int, born: float, due: float) -> int:
            reason = tape.timer(maker, due)
            tape.timer_born.fresh[-1] = born
            return reason

        main = step(-1, MAIN, -1, 1.0, 1.001)
        beat = step(main, BEAT, -1, 1.001, 1.002)
        beaten = step(timer(beat, 1.002, 1.992), BEAT, beat, 1.992, 1.993)
        done = step(timer(main, 1.001, 2.0), MAIN, main, 2.0, 2.0 + 1e-5)
        last = step(timer(beaten, 1.993, 2.0 + wait), BEAT, beaten, 2.0 + wait, 2.001 + wait)
        joined = step(last, MAIN, done, 2.001 + wait, 2.002 + wait)
        tape.made, tape.owners, tape.previous = (array("q", column) for column in list(zip(*rows))[:3])
        tape.starts, tape.ends = (array("d", column) for column in list(zip(*rows))[3:])
        for column in (tape.timer_makers, tape.timer_born, tape.timer_due):
            column.move()
        tape.count = len(rows)
        table: dict[str, Any] = {
            "born": array("d", (1.0, 1.001)),
            "last_step": {MAIN: joined, BEAT: last},
            "codes": [self.path.__func__.__code__, None],  # type: ignore[attr-defined]
        }
        with mock.patch.multiple(tasks, **table):
            return Walk(tape, 1.0, 2.003 + wait).run()

    def test_the_path_goes_through_the_waiter_however_short_the_wait_was(self) -> None:
        for wait in (0.0001, 0.0005, 0.002, 0.008):
            with self.subTest(wait=wait):
                path = self.path(wait)
                waited = {segment.task: segment.end - segment.start for segment in path if segment.kind == "timer-wait"}
                self.assertAlmostEqual(waited[MAIN], 0.999)
                self.assertLessEqual(waited.get(BEAT, 0.0), wait)

    def test_the_segments_of_the_path_follow_each_other_without_a_gap(self) -> None:
        path = self.path(0.0001)
        self.assertEqual((path[-1].start, path[0].end), (1.0, 2.003 + 0.0001))
        for later, earlier in zip(path, path[1:]):
            self.assertEqual(later.start, earlier.end)


if __name__ == "__main__":
    unittest.main()
