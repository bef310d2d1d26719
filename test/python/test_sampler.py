"""The watcher's looks at threads that come and go."""

from __future__ import annotations

import sys
import threading
import time
import unittest

from probed import PYTHON_FOLDER, run_balanced, run_probed

sys.path.insert(0, PYTHON_FOLDER)

from gate_probe.recording.threads.samples import ThreadSampler


class Worker:
    """A thread that computes as long as it is told to, and then waits to be looked at."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._done, self._go_on = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work)
        self._thread.start()
        self._done.wait()
        self.ident = self._thread.ident or 0

    def _work(self) -> None:
        end = time.thread_time() + self._seconds
        while time.thread_time() < end:
            pass
        self._done.set()
        self._go_on.wait()

    def end(self) -> None:
        """Ends the thread."""
        self._go_on.set()
        self._thread.join()


SHORT_THREADS = """
    import threading, time
    def work():
        time.sleep(0.0005)
    for _ in range(40):
        threads = [threading.Thread(target=work) for _ in range(25)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print("done")
"""


class ShortThreadsTest(unittest.TestCase):
    def test_a_program_of_many_short_threads_ends_as_without_the_probe(self) -> None:
        for _ in range(5):
            probed = run_probed({"main.py": SHORT_THREADS})
            self.assertEqual((probed.exit, probed.stdout, probed.stderr), (0, "done\n", ""))


FAILING_TOOL = """
    import sys, _thread, time
    monitoring, main = sys.monitoring, _thread.get_ident()
    def started(code, offset):
        if _thread.get_ident() != main:
            raise LookupError("a thread that is not the program's")
    monitoring.use_tool_id(3, "own tool")
    monitoring.register_callback(3, monitoring.events.PY_START, started)
    monitoring.set_events(3, monitoring.events.PY_START)
    time.sleep(0.2)
    monitoring.set_events(3, 0)
    time.sleep(0.5)
    print("done")
"""


class FailingToolTest(unittest.TestCase):
    @unittest.skipUnless(hasattr(sys, "monitoring"), "sys.monitoring came with 3.12")
    def test_a_tool_of_the_program_that_fails_in_the_samplers_thread_costs_samples_only(self) -> None:
        probed = run_balanced({"main.py": FAILING_TOOL})
        self.assertEqual((probed.stdout, probed.stderr), ("done\n", ""))
        # the second pause was sampled again
        self.assertIn(11, probed.lines("main-waiting"))


class WatchTest(unittest.TestCase):
    def test_a_thread_that_got_the_identifier_of_one_that_ended_has_its_own_clock(self) -> None:
        first = Worker(0.2)
        samples = ThreadSampler(first.ident)
        samples.sample(time.perf_counter(), ())
        first.end()
        second = Worker(0.1)
        self.addCleanup(second.end)
        if second.ident != first.ident:
            self.skipTest("this system gives identifiers out anew")
        samples.renew()
        samples.sample(time.perf_counter(), ())
        self.assertGreaterEqual(samples.cpu[-1], 0.1)
        samples.renew()
        samples.sample(time.perf_counter(), ())
        self.assertLess(samples.cpu[-1], 0.1)


if __name__ == "__main__":
    unittest.main()
