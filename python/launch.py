"""Runs a Python program under the loop probe, as ``python prog.py args`` or ``python -m module args`` would.

    python launch.py LEDGER ROOT -- prog.py args
    python launch.py LEDGER ROOT -- -m module args
    python launch.py LEDGER ROOT WINDOW -- server.py args

The ledger is written to LEDGER when the program ends, however it ends (but for a kill). ROOT is the tree whose
files count as the program's own. WINDOW is for servers (``gate_probe.recording.serving``):
a file that says, when the server is ended, from when to when the load ran. ``__main__``, ``sys.argv``, ``sys.path[0]``,
exit codes and output are the program's own; the way of doing it follows coverage.py's ``execfile``
(nedbat/coveragepy).
"""

from __future__ import annotations

import os
import sys

_here = os.path.dirname(os.path.abspath(__file__))
if _here not in sys.path:
    sys.path.insert(0, _here)

from gate_probe.recording import recorder  # noqa: E402

sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != _here]


def _fresh_main(path: str) -> None:
    """Gives the program a ``__main__`` of its own, so that it does not see the launcher's names."""
    from importlib.machinery import SourceFileLoader
    from types import ModuleType

    main = ModuleType("__main__")
    main.__dict__.update(
        __builtins__=sys.modules["builtins"],
        __file__=path,
        __cached__=None,
        __loader__=SourceFileLoader("__main__", path),
        __spec__=None,
        __package__=None,
    )
    # PYVERSIONS: since 3.14 a module has annotations only when it is asked for them
    if sys.version_info < (3, 14):
        main.__annotations__ = {}
    sys.modules["__main__"] = main


def _run_script(path: str, probe: recorder.Recorder) -> None:
    full = os.path.abspath(path)
    if os.path.isdir(full) or not full.endswith((".py", ".pyw")):
        import pkgutil
        import runpy

        if pkgutil.get_importer(full) is not None:  # a folder or an archive with a __main__.py
            sys.path.insert(0, full)
            _fresh_main(full)
            probe.begin()
            runpy._run_module_as_main("__main__", alter_argv=False)  # type: ignore[attr-defined]
            return
    # PYVERSIONS: sys.flags.safe_path (3.11)
    if not getattr(sys.flags, "safe_path", False):
        sys.path.insert(0, os.path.dirname(os.path.realpath(full)))
    _fresh_main(full)
    with open(full, "rb") as source:
        code = compile(source.read(), full, "exec", dont_inherit=True)
    probe.begin()
    exec(code, sys.modules["__main__"].__dict__)


def _run_module(name: str, probe: recorder.Recorder) -> None:
    import runpy

    if not getattr(sys.flags, "safe_path", False):
        sys.path.insert(0, os.getcwd())
    _fresh_main("")
    del sys.modules["__main__"].__dict__["__file__"]
    probe.begin()
    # PYVERSIONS: a private function of runpy
    runpy._run_module_as_main(name)  # type: ignore[attr-defined]


def _report(error: BaseException) -> None:
    """Prints an uncaught exception as Python does, without the launcher's frames, and ends as Python does."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    error.with_traceback(trace)
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, trace
    # PYVERSIONS: sys.last_exc (3.12)
    if sys.version_info >= (3, 12):
        sys.last_exc = error
    sys.excepthook(type(error), error, trace)
    if isinstance(error, KeyboardInterrupt):
        import atexit
        import signal

        # Python interrupts itself in the end, after all that waits for the end, and with its output written
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:  # closed, or none
                pass
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    sys.exit(1)


def main() -> None:
    """Reads the command line, starts the probe and runs the program."""
    mark = sys.argv.index("--") if "--" in sys.argv else 0
    where, argv = sys.argv[1:mark], sys.argv[mark + 1 :]
    if len(where) not in (2, 3) or not argv:
        sys.exit("usage: launch.py LEDGER ROOT [WINDOW] -- prog.py args")
    # PYVERSIONS: sys.orig_argv (3.10)
    if hasattr(sys, "orig_argv"):
        sys.orig_argv = [sys.executable, *argv]
    probe = recorder.start(*where)
    try:
        if argv[0] == "-m" and len(argv) > 1:
            sys.argv = ["-m", *argv[2:]]
            _run_module(argv[1], probe)
        else:
            sys.argv = argv
            _run_script(argv[0], probe)
    except SystemExit:
        raise
    except BaseException as error:
        _report(error)


if __name__ == "__main__":
    main()
