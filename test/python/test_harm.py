"""What the probe must not do to a program: it ends, prints and answers as it does without it."""

from __future__ import annotations

import sys
import unittest

from probed import run_bare, run_probed

LEAVE = """
    import atexit, os, sys, threading, time
    atexit.register(print, "atexit")
    print("before", flush=True)
    def leave():
        os._exit(7)
"""


class HarmTest(unittest.TestCase):
    def same(self, text: str, *argv: str, more: dict[str, str] | None = None, ledger: bool = True) -> None:
        files = {"main.py": text, **(more or {})}
        bare, probed = run_bare(files, "main.py", *argv), run_probed(files, "main.py", *argv)
        self.assertEqual((probed.exit, probed.stdout, probed.stderr), (bare.exit, bare.stdout, bare.stderr))
        if ledger:
            self.assertIsNotNone(probed.ledger)

    def test_a_thread_that_leaves_decides_how_the_process_ends_though_the_main_thread_ends_meanwhile(self) -> None:
        start = f"{LEAVE}    threading.Thread(target=leave, daemon=True).start()\n"
        for rest in ("time.sleep(0.05)\n    print('after')", "[None for _ in iter(int, 1)]"):
            with self.subTest(rest=rest):
                self.same(f"{start}    {rest}\n")

    def test_threads_that_all_leave_leave_one_ledger(self) -> None:
        self.same(f"{LEAVE}    for _ in range(5): threading.Thread(target=leave).start()\n    time.sleep(30)\n")

    def test_what_a_handler_raises_while_the_collector_works_reaches_the_program(self) -> None:
        # compiled code tells Python of the interrupt as the collector calls its functions, and none is called there
        self.same("""
            import gc, _thread
            from functools import partial
            from itertools import repeat, starmap
            from operator import attrgetter

            class Interrupts(starmap):
                sent = property(next)

            class Phases:
                start = property(attrgetter("interrupts.sent"))
                interrupts = Interrupts(_thread.interrupt_main, repeat(()))

            gc.disable()
            gc.callbacks.insert(0, partial(getattr, Phases()))
            try:
                gc.collect()
                print("lost")
            except KeyboardInterrupt:
                print("reached the program")
            del gc.callbacks[0]
        """)

    def test_what_runs_at_exit_has_no_file_as_a_script_of_python_s_own_has_none(self) -> None:
        text = "import atexit\natexit.register(lambda: print('__file__' in globals()))\n"
        for end in ("", "1 / 0", "raise SystemExit(3)", "raise KeyboardInterrupt"):
            with self.subTest(end=end):
                self.same(text + end + "\n")

    @unittest.skipIf(sys.version_info < (3, 12), "sys.monitoring came with 3.12")
    def test_a_tool_of_monitoring_that_is_left_on_is_not_called_for_the_probe_at_exit(self) -> None:
        self.same("""
            import sys, threading  # which is imported under the probe anyway, and waited for at the end
            tool, own = sys.monitoring, threading.get_ident()
            tool.use_tool_id(3, "own")
            def started(code, offset):
                if threading.get_ident() == own:
                    print(code.co_name)
            tool.register_callback(3, tool.events.PY_START, started)
            print(sum(1 for _ in range(2)))
            tool.set_events(3, tool.events.PY_START)
        """)

    def test_functions_of_the_library_that_the_program_replaced_do_not_keep_the_ledger_away(self) -> None:
        self.same("""
            import builtins, os
            def refuse(*_args, **_options):
                raise RuntimeError
            builtins.open = os.open = os.replace = os.chmod = os.fstat = refuse
        """)

    def test_what_is_no_status_is_refused_and_the_program_goes_on(self) -> None:
        self.same("""
            import os
            for status in ("a", 2**40):
                try:
                    os._exit(status)
                except (TypeError, OverflowError) as error:
                    print(type(error).__name__)
        """)

    def test_hooks_for_what_nobody_catches_are_called_once_and_may_fail(self) -> None:
        hooks = {
            "tells": "print(kind.__name__, sys.exc_info()[0], trace.tb_lineno, trace.tb_next)",
            "fails": "print(kind.__name__); {}['in the hook']",
            "leaves": "sys.exit(5)",
        }
        for name, body in hooks.items():
            with self.subTest(name=name):
                text = f"import sys\ndef hook(kind, value, trace):\n    {body}\nsys.excepthook = hook\nint('none')\n"
                self.same(text)
        for text in ("import sys\ndel sys.excepthook\n1 / 0\n", "import sys\nsys.excepthook = None\n1 / 0\n"):
            with self.subTest(text=text):
                self.same(text)

    def test_an_interrupted_program_waits_for_its_threads_and_ends_by_the_signal(self) -> None:
        self.same("""
            import atexit, dataclasses, signal, threading, time
            signal.signal(signal.SIGINT, signal.default_int_handler)
            atexit.register(print, "atexit")
            threading.Thread(target=lambda: (time.sleep(0.1), print("thread"))).start()
            signal.raise_signal(signal.SIGINT)
        """)

    def test_a_program_can_call_itself_as_deep_as_without_the_probe(self) -> None:
        self.same("""
            import sys
            def depth(n=1):
                try:
                    return depth(n + 1)
                except RecursionError:
                    return n
            print(sys.getrecursionlimit(), depth())
            sys.setrecursionlimit(150)
            print(sys.getrecursionlimit(), depth())
            sys.setrecursionlimit(2**31 - 1)
            print(sys.getrecursionlimit())
            for wrong in (0, 2**31, "a", None):
                try:
                    sys.setrecursionlimit(wrong)
                except (ValueError, OverflowError, TypeError) as error:
                    print(error)
            sys.setrecursionlimit(1000)
        """)

    def test_a_program_gets_its_own_modules_with_names_of_the_standard_library_and_no_others_are_run(self) -> None:
        more = {f"{name}.py": "OWN = __name__\n" for name in ("json", "contextvars")}
        for name in ("heapq", "token", "inspect", "dataclasses", "traceback", "bisect", "array"):
            more[f"{name}.py"] = f"print('{name} was imported')\n"
        self.same("import contextvars, json\nprint(json.OWN, contextvars.OWN)\n", more=more)

    def test_a_program_may_forbid_modules_and_take_away_where_they_are_found(self) -> None:
        self.same("""
            import json, sys
            sys.modules["json"] = sys.modules["dataclasses"] = None
            sys.path.clear()
            sys.meta_path.clear()
        """)

    def test_tracers_are_not_told_of_the_probes_own_end(self) -> None:
        self.same("""
            import atexit, sys
            def see(frame, event, arg):
                if event == "call":
                    print(frame.f_code.co_name)
            atexit.register(sys.setprofile, see)
            atexit.register(sys.settrace, see)
        """)

    def test_a_timer_that_goes_on_to_the_end_does_not_reach_the_probes_own_end(self) -> None:
        self.same("""
            import atexit, signal
            def late(*_):
                raise TimeoutError
            def begin():
                signal.signal(signal.SIGALRM, late)
                signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
                signal.setitimer(signal.ITIMER_REAL, 0.001)
                print("begun")
            atexit.register(begin)
        """)

    def test_a_hook_for_audits_is_told_of_the_program_alone(self) -> None:
        self.same("""
            import sys, threading, time
            seen = set()
            def hook(event, args):
                if threading.get_ident() != main:
                    raise RuntimeError(event)
                seen.add(event)
            main = threading.get_ident()
            sys.addaudithook(hook)
            until = time.perf_counter() + 0.1
            while time.perf_counter() < until: pass
            print("sys._current_frames" in seen)
        """)

    def test_locks_are_free_again_wherever_a_handler_raises(self) -> None:
        for kind in ("Lock", "RLock"):
            with self.subTest(kind=kind):
                self.same(f"""
                    import signal, sys, threading
                    class Late(Exception): pass
                    def late(*_): raise Late
                    signal.signal(signal.SIGALRM, late)
                    taken = 0
                    for _ in range(300):
                        lock = threading.{kind}()
                        try:
                            signal.setitimer(signal.ITIMER_REAL, 0.0003)
                            while True:
                                with lock: pass
                        except Late:
                            pass
                        found = []
                        thread = threading.Thread(target=lambda: found.append(lock.acquire(timeout=0.001)))
                        thread.start()
                        thread.join()
                        taken += found != [True]
                    # CPython 3.9 itself runs handlers between a block and its lock's release, once in fifty times
                    print(taken <= (30 if sys.version_info < (3, 10) else 0))
                """)

    def test_locks_pass_for_what_they_are(self) -> None:
        self.same("""
            import _thread, copy, pickle, queue, threading
            lock, rlock = threading.Lock(), threading.RLock()
            print(isinstance(lock, type(threading.Lock())), isinstance(lock, _thread.LockType))
            print(isinstance(queue.Queue().mutex, type(lock)), isinstance(threading.Condition()._lock, type(rlock)))
            print(isinstance(lock, type(rlock)), isinstance(rlock, type(lock)), type(lock).__name__)
            for value in (lock, rlock):
                for work in (copy.copy, copy.deepcopy, pickle.dumps):
                    try:
                        work(value)
                    except TypeError as error:
                        print(error)
            print(pickle.loads(pickle.dumps(threading.Lock))().locked())
            class Unready(threading.Thread):
                def __init__(self): pass
            for work in (Unready().join, threading.Thread().join, threading.current_thread().join):
                try:
                    work()
                except RuntimeError as error:
                    print(error)
        """)

    def test_a_task_that_failed_is_gone_as_soon_as_nobody_holds_it(self) -> None:
        self.same("""
            import asyncio, gc, weakref
            gc.disable()
            async def fails():
                raise KeyError("lost")
            async def main():
                asyncio.get_running_loop().set_exception_handler(lambda _loop, context: print(context["message"]))
                task = asyncio.ensure_future(fails())
                held = weakref.ref(task)
                await asyncio.sleep(0)
                del task
                print(held() is None)
            asyncio.run(main())
        """)

    def test_a_manager_of_multiprocessing_starts_in_a_process_of_its_own(self) -> None:
        text = """
            import multiprocessing, sys
            if __name__ == "__main__":
                with multiprocessing.get_context(sys.argv[1]).Manager() as manager:
                    print(manager.list([1, 2])[:], manager.Lock().acquire())
        """
        for method in ("spawn", "forkserver"):
            with self.subTest(method=method):
                self.same(text, method)

    def test_loops_of_threads_that_go_on_while_the_program_ends_are_in_the_books_up_to_then(self) -> None:
        self.same("""
            import asyncio, threading, time
            def run():
                async def beat():
                    while True:
                        await asyncio.sleep(0)
                asyncio.run(beat())
            for _ in range(3):
                threading.Thread(target=run, daemon=True).start()
            time.sleep(0.1)
            print("main ends")
        """)

    @unittest.skipIf(sys.version_info < (3, 12), "sys.monitoring came with 3.12")
    def test_a_tool_of_monitoring_may_watch_to_the_end(self) -> None:
        self.same("""
            import sys
            mon = sys.monitoring
            mon.use_tool_id(3, "own")
            mon.register_callback(3, mon.events.LINE, lambda code, line: None)
            mon.set_events(3, mon.events.LINE)
        """)


if __name__ == "__main__":
    unittest.main()
