"""Programs whose calls are counted: exact, the same in each run, and never another program for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import unittest
from typing import Any, NamedTuple

from probed import PYTHON_FOLDER, run_bare, write_tree

COUNTS = os.path.join(PYTHON_FOLDER, "counts.py")
#: Before 3.11 the interpreter keeps no qualified names.
QUALIFIED = sys.version_info >= (3, 11)


class Counted(NamedTuple):
    """How a counted program ended, and what was counted (None when nothing was written)."""

    exit: int
    stdout: str
    stderr: str
    document: Any

    def calls(self, caller: str, callee: str) -> int:
        """Calls of one function by another, by their names."""
        return int(self.edge(caller, callee)["calls"])

    def edge(self, caller: str, callee: str) -> Any:
        """The one row of a caller and a callee."""
        names = [row["name"] for row in self.document["functions"]]
        found = [
            edge
            for edge in self.document["edges"]
            if (names[edge["caller"]], names[edge["callee"]]) == (caller, callee)
        ]
        assert len(found) == 1, (caller, callee, names)
        return found[0]

    def events(self, kind: str) -> dict[tuple[str, int | None], int]:
        """How often something was asked of the system, by its name and the line."""
        return {
            (row["name"], row["location"] and row["location"]["line"]): row["count"]
            for row in self.document["events"]
            if row["event"] == kind
        }

    def exactly(self) -> Any:
        """All that does not depend on time; of calls between libraries there are only those that took longest."""
        rows = self.document["functions"]
        names = [(row["name"], row["file"], row["line"], row["calls"]) for row in rows]
        edges = sorted(
            (str(names[edge["caller"]]), str(names[edge["callee"]]), edge["calls"], edge["lines"])
            for edge in self.document["edges"]
            if rows[edge["caller"]]["own"] or rows[edge["callee"]]["own"]
        )
        return edges, sorted(map(str, self.document["events"]))


def run_counted(files: dict[str, str], *argv: str, env: dict[str, str] | None = None) -> Counted:
    """Runs ``argv`` (default: main.py) in a folder with these files, and counts."""
    with tempfile.TemporaryDirectory() as folder:
        write_tree(folder, files)
        counts = os.path.join(folder, "counts.json")
        done = subprocess.run(
            [sys.executable, COUNTS, counts, folder, "--", *(argv or ("main.py",))],
            cwd=folder,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            timeout=60,
        )
        if os.path.exists(counts + ".error"):
            with open(counts + ".error", encoding="utf-8") as report:
                raise AssertionError(report.read())
        document = None
        if os.path.exists(counts):
            with open(counts, encoding="utf-8") as out:
                document = json.load(out)
        stdout, stderr = done.stdout.replace(folder, "."), done.stderr.replace(folder, ".")
        return Counted(done.returncode, stdout, stderr, document)


WORK = """
    import json, subprocess, sys
    from queue_of import take

    def rows(number):
        for one in range(number):
            yield one

    class Shop:
        def __init__(self):
            self.open = True

    def start():
        for _ in range(3):
            subprocess.run([sys.executable, "-c", ""], check=True)

    def missing():
        for _ in range(4):
            try:
                import no_such_module
            except ImportError:
                pass

    def main():
        take(list(range(1000)))
        for one in rows(10):
            Shop()
            json.dumps(one)
        for _ in range(5):
            with open(__file__) as file:
                file.read()
        start()
        missing()

    main()
"""
FILES = {"main.py": WORK, "queue_of.py": "def take(things):\n    while things:\n        things.pop(0)\n"}


class CountsTest(unittest.TestCase):
    counted: Counted

    @classmethod
    def setUpClass(cls) -> None:
        cls.counted = run_counted(FILES)
        assert cls.counted.document is not None, cls.counted.stderr

    def test_calls_of_functions_of_c_have_their_caller_and_its_line(self) -> None:
        edge = self.counted.edge("take", "list.pop")
        self.assertEqual((edge["calls"], edge["lines"]), (1000, [3]))

    def test_calls_of_own_functions_and_of_libraries_have_their_caller(self) -> None:
        self.assertEqual(self.counted.calls("main", "dumps"), 10)
        self.assertEqual(self.counted.calls("main", "take"), 1)
        self.assertEqual(self.counted.calls("main", "Shop.__init__" if QUALIFIED else "__init__"), 10)

    def test_a_generator_counts_each_time_that_it_goes_on(self) -> None:
        self.assertEqual(self.counted.calls("main", "rows"), 11)
        row = next(row for row in self.counted.document["functions"] if row["name"] == "rows")
        self.assertTrue(row["resumed"] and row["own"])

    def test_functions_by_which_own_ones_are_called_are_told_from_those_that_are_alone(self) -> None:
        text = "import json\ndef key(one):\n    return -one\nprint(sorted([1, 2], key=key), json.dumps([1]))\n"
        rows = {row["name"]: row["callsOwn"] for row in run_counted({"main.py": text}).document["functions"]}
        self.assertEqual((rows["sorted"], rows["dumps"]), (True, False))

    def test_code_that_is_made_of_a_template_is_not_the_program_s_own(self) -> None:
        text = """
            import os
            page = os.path.join(os.path.dirname(os.path.abspath(__file__)), "page.html")
            exec(compile("def root(): return len('')\\nfor _ in range(9): root()", page, "exec"))
        """
        document = run_counted({"main.py": text, "page.html": ""}).document
        self.assertEqual({row["file"] for row in document["functions"] if row["own"]}, {"main.py"})

    def test_processes_files_and_modules_looked_for_have_the_line_that_asked(self) -> None:
        self.assertEqual(self.counted.events("process"), {(os.path.basename(sys.executable), 14): 3})
        self.assertEqual(self.counted.events("file")["main.py", 29], 5)
        self.assertEqual(self.counted.events("import")["no_such_module", 19], 4)

    def test_all_is_the_same_in_the_next_run(self) -> None:
        again = run_counted(FILES)
        self.assertEqual(self.counted.exactly(), again.exactly())
        self.assertTrue(again.document["complete"])

    def test_tasks_count_each_time_that_they_are_resumed(self) -> None:
        text = """
            import asyncio

            async def one(number):
                await asyncio.sleep(0)
                return abs(number)

            async def main():
                for number in range(20):
                    await one(number)
            asyncio.run(main())
        """
        first, second = run_counted({"main.py": text}), run_counted({"main.py": text})
        self.assertEqual(first.calls("one", "abs"), 20)
        self.assertEqual(first.calls("main", "one"), 40)
        self.assertEqual(second.calls("main", "one"), 40)

    def test_threads_are_counted_and_said_where_they_mix_up_the_callers(self) -> None:
        text = """
            import threading, _thread
            def work(number):
                for _ in range(number):
                    len("")
            threads = [threading.Thread(target=work, args=(number,)) for number in range(100)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
        """
        counted = run_counted({"main.py": text})
        rows = {row["name"]: row["calls"] for row in counted.document["functions"]}
        self.assertEqual(counted.document["threads"], 100)
        self.assertEqual(counted.document["mixed"], sys.version_info >= (3, 12))
        self.assertEqual(rows["work"], 100)
        self.assertGreaterEqual(rows["len"], 4950)

    def test_hostile_names_are_bounded_and_no_code_of_theirs_runs(self) -> None:
        text = """
            import os
            class Path(os.PathLike):
                told = 0
                def __fspath__(self):
                    Path.told += 1
                    return "x" * 200
            for name in ("a" * 5000, "\\x1b[31m", "\\udcff", b"\\xff\\n"):
                for _ in range(2):
                    try:
                        open(name)
                    except (OSError, ValueError):
                        pass
            for number in range(30):
                os.path.exists(Path()) or open(f"made-{number}", "w").close()
            try:
                open(Path())
            except OSError:
                pass
            print(Path.told)
        """
        counted = run_counted({"main.py": text})
        self.assertEqual(counted.stdout, "31\n")
        files = counted.events("file")
        self.assertLessEqual(max(len(name) for name, _ in files), 120)
        self.assertEqual(files["", 14], 22)


class NoHarmTest(unittest.TestCase):
    def same(self, text: str, *argv: str, counts: bool = True, complete: bool = True) -> Counted:
        files = {"main.py": text}
        bare, counted = run_bare(files, "main.py", *argv), run_counted(files, "main.py", *argv)
        self.assertEqual((counted.exit, counted.stdout, counted.stderr), (bare.exit, bare.stdout, bare.stderr))
        self.assertEqual(counted.document is not None, counts)
        if counts:
            self.assertEqual(counted.document["complete"], complete)
        return counted

    def test_ends_are_those_of_the_program(self) -> None:
        for end in ("1 / 0", "raise SystemExit(3)", "raise KeyboardInterrupt", "sys.exit('no')", "int('x')"):
            with self.subTest(end=end):
                self.same(f"import sys\nprint('before')\n{end}\n")
        self.same("import os\nprint('before', flush=True)\nos._exit(5)\n", counts=False)

    def test_what_the_program_sees_of_itself_is_as_without(self) -> None:
        self.same("""
            import sys, os, threading
            print(sys.argv, __name__, [os.path.relpath(p) for p in sys.path[:1]], sys.getprofile(), sys.gettrace())
            print(sys.getrecursionlimit(), [t.name for t in threading.enumerate()])
            print("launch" in sys.modules, "counts" in sys.modules)
        """)

    def test_a_deep_recursion_ends_at_the_same_depth(self) -> None:
        self.same("""
            def deeper(number):
                try:
                    return deeper(number + 1)
                except RecursionError:
                    return number
            print(deeper(0) > 500)
            def open_deep(number):
                if number:
                    return open_deep(number - 1)
                with open(__file__) as file:
                    return len(file.read()) > 0
            print(open_deep(400))
        """)

    def test_a_program_that_profiles_itself_does_so(self) -> None:
        self.same(
            """
            import cProfile, pstats, io
            def work():
                return [abs(one) for one in range(50)]
            profile = cProfile.Profile()
            profile.enable()
            work()
            profile.disable()
            said = io.StringIO()
            pstats.Stats(profile, stream=said).print_stats("abs")
            print("50" in said.getvalue())
            with cProfile.Profile() as second:
                work()
            print(len(second.getstats()) > 1)
            """,
            complete=False,
        )

    def test_profile_functions_of_the_program_are_called_as_without(self) -> None:
        self.same(
            """
            import sys, threading
            seen = []
            def profile(frame, event, arg):
                seen.append((event, frame.f_code.co_name))
            def work():
                return 1
            before = sys.getprofile()
            sys.setprofile(profile)
            work()
            sys.setprofile(before)
            work()
            print([one for one in seen if one[1] == "work"], sys.getprofile())
            """,
            complete=sys.version_info >= (3, 12),
        )

    @unittest.skipUnless(hasattr(os, "fork"), "needs fork")
    def test_a_forked_child_writes_nothing_and_ends_by_itself(self) -> None:
        counted = self.same("""
            import os, sys
            child = os.fork()
            if child == 0:
                print("child", len([1]), flush=True)
                sys.exit(4)
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """)
        self.assertEqual(counted.events("process"), {("fork", 2): 1})

    def test_processes_and_pools_work(self) -> None:
        self.same("""
            import multiprocessing, concurrent.futures as futures
            def square(number):
                return number * number
            if __name__ == "__main__":
                context = multiprocessing.get_context("fork")
                with context.Pool(2) as pool:
                    print(pool.map(square, range(5)))
                with futures.ThreadPoolExecutor(3) as threads:
                    print(list(threads.map(square, range(5))))
        """)

    def test_generators_and_exceptions_go_through(self) -> None:
        self.same("""
            import asyncio, contextlib
            def rows():
                try:
                    while True:
                        got = yield
                        print("got", got)
                except KeyError as error:
                    print("thrown", error)
                    yield 1
                finally:
                    print("closed")
            one = rows(); next(one); one.send(3); one.throw(KeyError("k")); one.close()
            @contextlib.contextmanager
            def manager():
                try: yield
                except ValueError: print("swallowed")
            with manager(): raise ValueError
            async def fails():
                async with asyncio.timeout(0.01) if hasattr(asyncio, "timeout") else contextlib.AsyncExitStack():
                    raise RuntimeError("x")
            try: asyncio.run(fails())
            except RuntimeError as error: print(error)
        """)

    def test_daemon_threads_that_still_run_do_not_keep_it_from_ending(self) -> None:
        self.same("""
            import threading, time
            def forever():
                while True: time.sleep(0.001)
            threading.Thread(target=forever, daemon=True).start()
            time.sleep(0.05)
            print("end")
        """)


if __name__ == "__main__":
    unittest.main()
