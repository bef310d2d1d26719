"""The critical path of recordings made by hand."""

from __future__ import annotations

import unittest

from by_hand import Made, MadeLoop
from gate_probe.analysis.index import Index
from gate_probe.analysis.path.critical_path import CriticalPath
from gate_probe.analysis.path.segments import Segment


class TieTest(unittest.TestCase):
    """A task beats every 10 ms and looks at a flag; the main task works for a second, sets it, and waits for the end.

    The last beat may begin right after the flag was set: then the wait is too short for its place to be read.
    """

    def path(self, wait: float) -> list[Segment]:
        """Walks over a run in which the main task waits for ``wait`` seconds for the end of the other one."""
        scheduled_by = Made()
        loop = MadeLoop(scheduled_by)
        main, beating = scheduled_by.task(1.0), scheduled_by.task(1.001)
        first = loop.step(1.0, 1.001, main)
        beat = loop.step(1.001, 1.002, beating, first)
        beaten = loop.step(1.992, 1.993, beating, loop.timer(beat, 1.002, 1.992))
        loop.step(2.0, 2.0 + 1e-5, main, loop.timer(first, 1.001, 2.0))
        last = loop.step(2.0 + wait, 2.001 + wait, beating, loop.timer(beaten, 1.993, 2.0 + wait))
        loop.step(2.001 + wait, 2.002 + wait, main, last)
        return CriticalPath(Index(scheduled_by.recording(1.0, 2.003 + wait)), loop.trace, 1.0, 2.003 + wait).run()

    def test_the_path_goes_through_the_waiter_however_short_the_wait_was(self) -> None:
        for wait in (0.0001, 0.0005, 0.002, 0.008):
            with self.subTest(wait=wait):
                path = self.path(wait)
                waited = {segment.task: segment.end - segment.start for segment in path if segment.kind == "timer-wait"}
                self.assertAlmostEqual(waited[0], 0.999)
                self.assertLessEqual(waited.get(1, 0.0), wait)

    def test_the_segments_of_the_path_follow_each_other_without_a_gap(self) -> None:
        path = self.path(0.0001)
        self.assertEqual((path[-1].start, path[0].end), (1.0, 2.003 + 0.0001))
        for later, earlier in zip(path, path[1:]):
            self.assertEqual(later.start, earlier.end)


if __name__ == "__main__":
    unittest.main()
