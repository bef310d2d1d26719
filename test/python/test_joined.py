"""How waits for children are divided, on recordings made by hand; and what is made of notes that make no sense."""

from __future__ import annotations

import os
import tempfile
import unittest
from typing import Any

from by_hand import MAIN, ROOT, Made, at, code
from gate_probe.analysis.ledger import analyse
from gate_probe.data.children import Child, ChildFrame, Children, ChildSpan
from gate_probe.data.frames import NOWHERE, Stack
from gate_probe.recording.children import notes
from gate_probe.recording.children.children import Children as Followed

LIBRARY = "/usr/lib/python3.11"
WAIT: Stack = ((code("join", 1, f"{LIBRARY}/multiprocessing/process.py"), -1), *at(20, "main"))
FRAMES = (
    ChildFrame(f"{ROOT}/job.py", 5, "job", False),
    ChildFrame(f"{LIBRARY}/multiprocessing/process.py", 300, "BaseProcess._bootstrap", True),
    ChildFrame(f"{ROOT}/main.py", 11, "main", True),
    ChildFrame(f"{LIBRARY}/multiprocessing/queues.py", 100, "Queue.get", True),
    ChildFrame("<frozen importlib._bootstrap>", 100, "_find_and_load", True),
    ChildFrame(f"{ROOT}/heavy.py", 3, "<module>", False),
)
#: It works, waits for work, and imports; the last frames are its parent's at the fork.
WORKS, IDLE, IMPORTS = (0, 1, 2), (3, 1, 2), (5, 4, 0, 1, 2)


class JoinedTest(unittest.TestCase):
    def rows(self, *children: Child, wall: float = 1.0, stack: Stack = WAIT) -> dict[tuple[str, str, Any], float]:
        """Seconds by account, scope and line of a program that only waits."""
        run = Made()
        run.samples(MAIN, [(0.0, 0.0, ()), (wall, 0.0, stack)])
        births = [(child.name, run.site(at(10, "main"))) for child in children]
        ledger = analyse(run.recording(0.0, wall, children=Children(len(children), children, births)))
        self.assertAlmostEqual(sum(row["seconds"] for row in ledger["accounts"]), wall, 6)
        found: dict[tuple[str, str, Any], float] = {}
        for row in ledger["accounts"]:
            place = row["location"]
            key = row["account"], row["scope"], place and f"{place['file']}:{place['line']}"
            found[key] = round(found.get(key, 0.0) + row["seconds"], 6)
        self.ledger = ledger
        return found

    def child(self, *spans: tuple[float, float, float, int], name: str = "1-1", delay: float = 0.0) -> Child:
        """Spans: from, to, processor seconds, number of the stack."""
        made = [ChildSpan(start, end, cpu, delay, stack) for start, end, cpu, stack in spans]
        return Child(name, 2, 1, made[0].start, made[0].start, 0.0, 0.0, FRAMES, (WORKS, IDLE, IMPORTS), made, False)

    def test_what_a_child_computed_replaces_the_wait_for_it_at_its_line(self) -> None:
        rows = self.rows(self.child((0.1, 0.7, 0.6, 0)))
        self.assertEqual(rows[("main-computing", "child", "job.py:5")], 0.6)
        self.assertEqual(rows[("main-waiting", "main", "main.py:20")], 0.4)
        (row,) = [row for row in self.ledger["accounts"] if row["scope"] == "child"]
        self.assertEqual([place["line"] for place in row["via"]], [20, 10])

    def test_children_that_compute_at_once_share_the_wait_evenly(self) -> None:
        one, other = self.child((0.0, 1.0, 1.0, 0)), self.child((0.0, 0.5, 0.5, 2), name="1-2")
        rows = self.rows(one, other)
        self.assertEqual(rows[("main-computing", "child", "job.py:5")], 0.75)
        self.assertEqual(rows[("import", "child", "heavy.py:3")], 0.25)

    def test_a_child_that_waits_has_no_part_while_another_computes(self) -> None:
        rows = self.rows(self.child((0.0, 1.0, 0.0, 0)), self.child((0.0, 0.4, 0.4, 2), name="1-2"))
        self.assertEqual(rows[("import", "child", "heavy.py:3")], 0.4)
        self.assertEqual(rows[("main-waiting", "child", "job.py:5")], 0.6)

    def test_a_child_that_waits_for_work_leaves_the_wait_to_the_program(self) -> None:
        self.assertEqual(self.rows(self.child((0.0, 1.0, 0.0, 1))), {("main-waiting", "main", "main.py:20"): 1.0})

    def test_a_child_without_a_processor_is_the_machines(self) -> None:
        rows = self.rows(self.child((0.0, 1.0, 0.3, 0), delay=0.5))
        self.assertEqual(rows[("run-queue", "child", None)], 0.5)
        self.assertEqual(rows[("main-computing", "child", "job.py:5")], 0.3)
        self.assertEqual(rows[("main-waiting", "child", "job.py:5")], 0.2)

    def test_a_wait_for_something_else_is_not_divided(self) -> None:
        rows = self.rows(self.child((0.0, 1.0, 1.0, 0)), stack=at(20, "main"))
        self.assertEqual(rows, {("main-waiting", "main", "main.py:20"): 1.0})


class NotesTest(unittest.TestCase):
    HEAD = '["c",7,1,1.0,2.0,0.01,0.0]\n'

    def read(self, *texts: str | bytes) -> Children:
        """Reads files with these texts."""
        with tempfile.TemporaryDirectory() as scratch:
            folder = os.path.join(scratch, "children")
            os.mkdir(folder)
            for number, text in enumerate(texts):
                with open(os.path.join(folder, f"1-{number}"), "wb") as file:
                    file.write(text if isinstance(text, bytes) else text.encode())
            found = notes.read(Followed(folder, lambda _caller: NOWHERE, 9))
            self.assertFalse(os.path.exists(folder))
            return found

    def test_notes_are_read_as_far_as_they_make_sense(self) -> None:
        body = '["f","a.py",3,"work",0]\n["s",[0]]\n["t",2.5,0.25,0.125,0]\n["t",3.0,9.0,9.0,-1]\n'
        (whole,) = self.read(self.HEAD + body + '["e"]\n').known
        self.assertEqual(whole.spans, [ChildSpan(2.0, 2.5, 0.25, 0.125, 0), ChildSpan(2.5, 3.0, 0.5, 0.0, -1)])
        self.assertTrue(whole.ended)
        (cut,) = self.read(self.HEAD + body + '["t",3.5,0.1').known
        self.assertEqual((len(cut.spans), cut.ended), (2, False))

    def test_what_makes_no_sense_ends_them(self) -> None:
        good = '["f","a.py",3,"work",0]\n["s",[0]]\n["t",2.5,0.4,0.1,0]\n'
        spans = '["t",2.4,0,0,0]', '["t",3,0,0,1]', '["t",3,-1,0,0]', '["t",1e99,0,0,0]', '["t",NaN,0,0,0]', '["t",3]'
        tables = '["s",[1]]', '["s",3]', '["s"]', '["f",1,2,3,4]', '["f","a",1,"b",9999]', '["f","a"]'
        for bad in (*spans, *tables, "{}", "[]", "[" * 9999, "3", "null", "\x00"):
            with self.subTest(bad=bad[:20]):
                (child,) = self.read(f'{self.HEAD}{good}{bad}\n["t",4,0.1,0,0]\n').known
                self.assertEqual(len(child.spans), 1)

    def test_files_without_a_head_are_no_children(self) -> None:
        for bad in ("", "\n", '["t",1,2]\n', '["c"]\n', '["c",1,2,3,2,0,0]\n', '["c","x",1,1,2,0,0]\n', b"\xff\xfe\n"):
            with self.subTest(bad=bad):
                self.assertEqual(self.read(bad).known, [])


if __name__ == "__main__":
    unittest.main()
