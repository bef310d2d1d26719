"""A program under the probe runs as it does without it."""

from __future__ import annotations

import unittest

from probed import run_bare, run_probed

SEEN = """
    import os, sys
    here = os.getcwd()
    print(__name__, sys.argv, [os.path.relpath(p, here) for p in sys.path[:1]], __package__)
    print(sorted(name for name in globals() if not name.startswith("_")))
    print(sys.modules["__main__"].__dict__ is globals(), __spec__ is None)
    print("gate_probe" in dir(), [t.name for t in __import__("threading").enumerate()])
"""


class LaunchTest(unittest.TestCase):
    def same(self, files: dict[str, str], *argv: str) -> None:
        bare, probed = run_bare(files, *argv), run_probed(files, *argv)
        self.assertEqual(bare.exit, probed.exit, probed.stderr)
        self.assertEqual(bare.stdout, probed.stdout)
        self.assertIsNotNone(probed.ledger)

    def test_a_script_sees_the_same_main_module_arguments_and_path(self) -> None:
        self.same({"main.py": SEEN}, "main.py", "a", "-b")

    def test_a_script_in_a_folder_has_that_folder_first_on_its_path(self) -> None:
        self.same({"tools/main.py": SEEN + "    import near\n", "tools/near.py": ""}, "tools/main.py")

    def test_a_module_runs_with_its_package_and_its_arguments(self) -> None:
        self.same({"shop/__init__.py": "", "shop/__main__.py": SEEN, "shop/other.py": ""}, "-m", "shop", "x")

    def test_a_folder_with_a_main_module_runs(self) -> None:
        self.same({"tool/__main__.py": "import sys; print(sys.argv)"}, "tool", "x")

    def test_exit_statuses_are_the_programs_own(self) -> None:
        for ending in (
            "sys.exit()",
            "sys.exit(0)",
            "sys.exit(3)",
            "sys.exit(None)",
            "raise SystemExit(4)",
            "os._exit(5)",
        ):
            with self.subTest(ending=ending):
                self.same({"main.py": f"import os, sys\nprint('x', flush=True)\n{ending}\n"})

    def test_a_text_given_to_exit_is_printed(self) -> None:
        probed = run_probed({"main.py": "import sys\nsys.exit('no such shop')\n"})
        self.assertEqual((probed.exit, probed.stderr), (1, "no such shop\n"))

    def test_an_uncaught_exception_looks_as_it_does_without_the_probe(self) -> None:
        files = {"main.py": "import near\n", "near.py": "def f():\n    raise ValueError('bad')\nf()\n"}
        bare, probed = run_bare(files), run_probed(files)
        self.assertEqual(probed.exit, 1)
        self.assertEqual(bare.stderr.splitlines()[-1], probed.stderr.splitlines()[-1])
        self.assertEqual(len(bare.stderr.splitlines()), len(probed.stderr.splitlines()), probed.stderr)
        self.assertNotIn("launch.py", probed.stderr)
        self.assertIsNotNone(probed.ledger)

    def test_a_missing_module_leaves_no_frame_of_the_probe_in_the_traceback(self) -> None:
        probed = run_probed({"main.py": "import no_such_module_here\n"})
        self.assertIn("No module named 'no_such_module_here'", probed.stderr)
        self.assertNotIn("gate_probe", probed.stderr)
        self.assertNotIn("_find_and_load", probed.stderr)

    def test_a_syntax_error_is_reported_by_python_itself(self) -> None:
        probed = run_probed({"main.py": "def f(:\n"})
        self.assertEqual(probed.exit, 1)
        self.assertIn("SyntaxError", probed.stderr)
        self.assertNotIn("launch.py", probed.stderr)

    def test_a_sitecustomize_of_the_program_still_runs(self) -> None:
        files = {
            "site/sitecustomize.py": "import sys\nsys.marked = True\n",
            "main.py": "import sys; print(sys.marked)",
        }
        probed = run_probed(files, env={"PYTHONPATH": "site"})
        self.assertEqual(probed.stdout, "True\n")

    def test_functions_registered_with_atexit_run_and_are_in_the_ledger(self) -> None:
        probed = run_probed({"main.py": "import atexit, time\natexit.register(time.sleep, 0.05)\nprint('done')\n"})
        assert probed.ledger is not None
        self.assertGreaterEqual(probed.ledger["wall"], 0.05)

    def test_a_forked_child_and_a_spawned_process_do_not_write_the_ledger(self) -> None:
        text = """
            import multiprocessing as mp, os
            def work(n): return n * n
            if __name__ == "__main__":
                for way in ("fork", "spawn"):
                    with mp.get_context(way).Pool(1) as pool:
                        print(pool.map(work, [1, 2, 3]))
                print(os.path.basename(__file__))
        """
        self.same({"main.py": text})

    def test_what_a_function_held_is_gone_when_it_has_returned(self) -> None:
        text = """
            import gc, time, weakref
            gc.disable()
            class Held: pass
            def work():
                held = Held()
                until = time.perf_counter() + 0.03
                while time.perf_counter() < until: pass
                return weakref.ref(held)
            print([work()() for _ in range(10)])
        """
        self.same({"main.py": text})

    def test_a_signal_that_the_program_waits_for_does_not_reach_a_thread_of_the_probe(self) -> None:
        text = """
            import os, signal
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
            os.kill(os.getpid(), signal.SIGUSR1)
            print(signal.sigwait([signal.SIGUSR1]) == signal.SIGUSR1)
        """
        self.same({"main.py": text})

    def test_a_fork_meets_one_thread(self) -> None:
        text = """
            import os, warnings
            warnings.simplefilter("error")
            child = os.fork()
            if child == 0:
                os._exit(0)
            print(os.waitpid(child, 0)[1])
        """
        self.same({"main.py": text})

    def test_a_loop_that_runs_again_and_again_leaves_the_program_its_descriptors(self) -> None:
        text = """
            import asyncio, os, resource
            resource.setrlimit(resource.RLIMIT_NOFILE, (128, 128))
            loop = asyncio.new_event_loop()
            before = os.dup(0)
            for _ in range(200):
                loop.run_until_complete(asyncio.sleep(0))
            print(before, os.dup(0))
            loop.close()
        """
        self.same({"main.py": text})

    def test_a_program_that_closes_what_it_does_not_know_keeps_what_it_opens_then(self) -> None:
        text = """
            import os
            os.closerange(3, 1024)
            kept = [os.dup(0) for _ in range(900)]
            os.fstat(kept[-1])
            print(kept[-1])
        """
        self.same({"main.py": text})

    def test_an_interrupt_lets_the_program_end_as_it_wanted_to(self) -> None:
        self.same(
            {
                "main.py": "import atexit, os, signal, time\natexit.register(print, 'ended')\nprint('began')\n"
                "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
                "os.kill(os.getpid(), signal.SIGINT)\ntime.sleep(5)\n"
            }
        )

    def test_an_interrupt_ends_the_program_as_without_the_probe(self) -> None:
        self.same(
            {
                "main.py": "import os, signal, time\nprint(1, flush=True)\n"
                "os.kill(os.getpid(), signal.SIGINT)\ntime.sleep(5)\n"
            }
        )


if __name__ == "__main__":
    unittest.main()
