"""Python children of a program: what they compute is at their lines, and they end as they would without the probe."""

from __future__ import annotations

import os
import sys
import unittest
from typing import Any

from probed import Probed, run_balanced, run_bare, run_probed
from sampled import SampledTest

#: Line 7 computes, line 12 is called by a pool.
WORK = """
import multiprocessing, os, signal, subprocess, sys, time
from concurrent.futures import ProcessPoolExecutor

def burn(seconds):
    end, number = time.process_time() + seconds, 0
    while time.process_time() < end:
        number += sum(range(100))
    return number

def job(seconds):
    burn(seconds)
    return seconds

class Heavy:
    def __getstate__(self):
        burn(0.15)
        return {}

if __name__ == "__main__":
    if len(sys.argv) < 2:
        burn(0.3)
        sys.exit()
    method = multiprocessing.get_context(sys.argv[1])
"""
#: The first line of what is added to it.
FIRST = 24


class ChildrenTest(SampledTest):
    def probe(self, text: str, method: str = "fork") -> Probed:
        lines = text.strip("\n").splitlines()
        main = WORK.lstrip("\n") + "".join(f"    {line}\n" for line in lines)
        return run_balanced({"main.py": main}, "main.py", method)

    def largest_of_children(self, probed: Probed) -> dict[str, Any]:
        rows = [row for row in (probed.ledger or {})["accounts"] if row["scope"] == "child"]
        rows = [row for row in rows if row["account"] == "main-computing"]
        self.assertTrue(rows, "nothing was computed in a child")
        return dict(max(rows, key=lambda row: float(row["seconds"])))

    def children(self, probed: Probed) -> dict[str, Any]:
        return dict((probed.ledger or {})["children"])

    def computes_at_its_line(self, probed: Probed, waits_at: int) -> None:
        row = self.largest_of_children(probed)
        place = row["location"]
        self.assertEqual(place["file"], "main.py")
        self.assertIn(place["line"], (6, 7))
        self.assertEqual(place["function"], "burn")
        self.assertIn(waits_at, [place["line"] for place in row["via"]])
        found = self.children(probed)
        self.assertEqual(found["followed"], found["started"])

    def test_a_process_computes_at_its_line_and_was_reached_from_where_it_is_joined(self) -> None:
        for method in ("fork", "spawn", "forkserver"):
            with self.subTest(method=method):
                probed = self.probe(
                    "process = method.Process(target=job, args=(0.3,)); process.start()\nprocess.join()", method
                )
                self.computes_at_its_line(probed, FIRST + 1)
                self.assertEqual(self.children(probed)["started"], 1)

    def test_a_pool_that_is_terminated_when_its_work_is_done_computes_at_its_line(self) -> None:
        for method in ("fork", "spawn"):
            with self.subTest(method=method):
                probed = self.probe("with method.Pool(1) as pool:\n    print(pool.map(job, [0.2, 0.1]))", method)
                self.assertEqual(probed.stdout, "[0.2, 0.1]\n")
                self.computes_at_its_line(probed, FIRST + 1)

    def test_an_executor_of_processes_computes_at_its_line(self) -> None:
        for method in ("fork", "spawn"):
            with self.subTest(method=method):
                probed = self.probe(
                    "with ProcessPoolExecutor(1, mp_context=method) as pool:\n"
                    "    print(list(pool.map(job, [0.2, 0.1])))",
                    method,
                )
                self.assertEqual(probed.stdout, "[0.2, 0.1]\n")
                self.computes_at_its_line(probed, FIRST + 1)

    def test_a_loop_that_awaits_an_executor_of_processes(self) -> None:
        probed = self.probe(
            """
import asyncio
async def main(pool):
    await asyncio.get_running_loop().run_in_executor(pool, job, 0.3)
with ProcessPoolExecutor(1, mp_context=method) as pool:
    asyncio.run(main(pool))
"""
        )
        self.computes_at_its_line(probed, FIRST + 2)

    def test_a_command_that_runs_the_same_interpreter_computes_at_its_line(self) -> None:
        for command in ('"main.py"', '"-m", "main"', '"-c", "import main; main.job(0.3)"'):
            with self.subTest(command=command):
                probed = self.probe(f"subprocess.run([sys.executable, {command}], check=True)")
                self.computes_at_its_line(probed, FIRST)

    def test_a_command_of_a_loop_computes_at_its_line(self) -> None:
        probed = self.probe(
            """
import asyncio
async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "main.py", stdout=-1)
    await child.communicate()
asyncio.run(main())
"""
        )
        self.computes_at_its_line(probed, FIRST + 3)

    def test_a_child_of_a_child_computes_at_its_line(self) -> None:
        probed = self.probe(
            "pool = ProcessPoolExecutor(1, mp_context=method)\n"
            "pool.submit(subprocess.run, [sys.executable, __file__]).result()"
        )
        self.computes_at_its_line(probed, FIRST + 1)

    def test_pickling_has_a_name_at_the_line_that_waits_for_the_pool(self) -> None:
        probed = self.probe(
            "with method.Pool(1) as pool:\n    pool.map(len, [list(range(300_000)) for _ in range(8)], 1)"
        )
        self.assertGreater(self.children(probed)["pickling"], 0.03)
        rows = [row for row in (probed.ledger or {})["accounts"] if "pickle" in (row["call"] or "")]
        self.assertEqual({row["location"]["line"] for row in rows if row["seconds"] > 0.01}, {FIRST + 1})

    def test_what_an_object_does_to_be_pickled_is_at_its_line(self) -> None:
        probed = self.probe("with method.Pool(1) as pool:\n    pool.map(id, [Heavy(), Heavy()])")
        rows = [row for row in (probed.ledger or {})["accounts"] if row["account"] == "main-computing"]
        computed = [row["seconds"] for row in rows if row["location"] and row["location"]["line"] in (6, 7)]
        self.assertGreater(sum(computed), 0.5 * sum(row["seconds"] for row in rows))

    def test_starting_python_again_and_again_is_at_the_line_that_does(self) -> None:
        probed = self.probe('for _ in range(6):\n    subprocess.run([sys.executable, "-c", "pass"])')
        row = self.largest_of_children(probed)
        self.assertEqual((row["location"]["line"], row["call"]), (FIRST + 1, "python (start of a process)"))
        self.assertEqual(self.children(probed)["started"], 6)
        self.assertGreater(self.children(probed)["starting"], 0.03)

    def test_imports_of_a_child_are_at_the_lines_that_import(self) -> None:
        files = {
            "main.py": 'import subprocess, sys\nsubprocess.run([sys.executable, "job.py"])\n',
            "job.py": "import heavy\n",
            "heavy.py": "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end:\n    pass\n",
        }
        probed = run_balanced(files)
        rows = [row for row in (probed.ledger or {})["accounts"] if row["scope"] == "child"]
        largest = max((row for row in rows if row["account"] == "import"), key=lambda row: row["seconds"])
        self.assertEqual(largest["location"]["file"], "heavy.py")
        self.assertEqual([place["file"] for place in largest["via"]], ["job.py", "main.py"])


class UnharmedTest(unittest.TestCase):
    """Children end, print and answer as without the probe; what they cannot note is told."""

    def same(self, main: str, *argv: str, files: dict[str, str] | None = None) -> Probed:
        tree = {"main.py": main, **(files or {})}
        bare, probed = run_bare(tree, "main.py", *argv), run_probed(tree, "main.py", *argv)
        self.assertEqual(probed[:3], bare[:3])
        assert probed.ledger is not None
        return probed

    def test_children_that_are_killed_lose_no_more_than_their_last_moments(self) -> None:
        probed = self.same(
            """
            import multiprocessing, os, signal, time
            def work(event):
                end = time.process_time() + 0.2
                while time.process_time() < end:
                    pass
                event.set()
                os.kill(os.getpid(), signal.SIGKILL)
            if __name__ == "__main__":
                method = multiprocessing.get_context("fork")
                event = method.Event()
                child = method.Process(target=work, args=(event,))
                child.start()
                child.join()
                print(child.exitcode)
            """
        )
        rows = [row for row in (probed.ledger or {})["accounts"] if row["scope"] == "child"]
        self.assertIn(
            "work", {(row["location"] or {}).get("function") for row in rows if row["account"] == "main-computing"}
        )

    def test_more_children_than_are_followed_are_counted_and_told(self) -> None:
        probed = self.same(
            """
            import multiprocessing
            if __name__ == "__main__":
                method = multiprocessing.get_context("fork")
                for _ in range(260):
                    child = method.Process(target=int)
                    child.start()
                    child.join()
            """
        )
        found = (probed.ledger or {})["children"]
        self.assertEqual((found["started"], found["followed"]), (260, 256))
        self.assertTrue([notice for notice in (probed.ledger or {})["notices"] if notice.startswith("4 of 260")])

    def test_commands_see_what_they_see_without_the_probe(self) -> None:
        look = """
            import os, subprocess, sys
            LOOK = "import sys; print(__name__, sys.argv, sys.path[0], sorted(globals()), sys.flags)"
            LOOK += "; print(getattr(sys, 'orig_argv', 0))"
            if len(sys.argv) > 1:
                exec(LOOK)
                print(__file__, sys.stdin.read())
                sys.exit(int(sys.argv[1]))
            def run(*argv):
                done = subprocess.run([sys.executable, *argv], input="in", capture_output=True, text=True)
                print(argv, done.returncode, done.stdout, done.stderr)
            run("main.py", "3")
            run("-u", "-B", "main.py", "4", "-x")
            run("-m", "main", "5")
            run("-c", LOOK, "6")
            run("-I", "-c", LOOK)
            run("nothing.py")
            run("-m", "nothing")
            run("-")
            run("-c", "raise SystemExit(7)")
            run("-c", "def f():\\n    return 1 / 0\\nf()")
            run("-c", "def broken(:")
            run("-c", "import os; os._exit(9)")
            run("-c", "import os; os.kill(os.getpid(), 15)")
            run("raises.py")
            run("-c", "import subprocess, sys; subprocess.run([sys.executable, 'raises.py'])")
        """
        self.same(look, files={"raises.py": "def f():\n    raise KeyError('one')\nf()\n"})

    def test_what_children_leave_behind_is_gone_when_the_program_has_ended(self) -> None:
        files = {"main.py": f"import subprocess\nsubprocess.run([{sys.executable!r}, '-c', 'pass'])\nprint(1)\n"}
        probed = run_probed({**files, "list.py": "import os; print(os.listdir())"}, "main.py")
        self.assertEqual((probed.exit, probed.stdout), (0, "1\n"))
        self.assertFalse(os.path.exists("ledger.json.children"))


if __name__ == "__main__":
    unittest.main()
