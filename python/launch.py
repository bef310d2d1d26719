"""Runs a Python program under the loop probe, as ``python prog.py args`` or ``python -m module args`` would.

    python launch.py LEDGER ROOT -- prog.py args
    python launch.py LEDGER ROOT -- -m module args
    python launch.py LEDGER ROOT WINDOW -- server.py args
    python launch.py --child NOTES CREATOR SPAWNED -- -c text args

The ledger is written to LEDGER when the program ends, however it ends (but for a kill). ROOT is the tree whose
files count as the program's own. WINDOW is for servers (``gate_probe.recording.serving``):
a file that says, when the server is ended, from when to when the load ran. A child of a program that
is under the probe (``gate_probe.recording.children``) writes to NOTES. ``__main__``, ``sys.argv``, ``sys.path[0]``,
exit codes and output are the program's own; the way of doing it follows coverage.py's ``execfile``
(nedbat/coveragepy).
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from typing import Any, Callable, Protocol

_here = os.path.dirname(os.path.abspath(__file__))
_loaded = set(sys.modules)
_path = [path for path in sys.path if os.path.abspath(path or ".") != _here]
_library = os.path.dirname(os.__file__)


def _is_library(path: str) -> bool:
    """Whether an entry of ``sys.path`` has the standard library: its folder, its compiled parts, or its archive."""
    name = os.path.basename(path)
    return path == _library or name == "lib-dynload" or (name.startswith("python3") and name.endswith(".zip"))


# What an instrument imports is the standard library's, whatever $PYTHONPATH has.
LIBRARY_FIRST = [_here, *filter(_is_library, _path), *_path]
sys.path[:] = LIBRARY_FIRST

from gate_probe.recording.depth import leave_room  # noqa: E402

#: A child of a program that is under the probe: it notes less.
_is_child = sys.argv[1:2] == ["--child"]
if _is_child:
    from gate_probe.recording.children.entered import start as start_instrument
else:
    from gate_probe.recording.recorder import start as start_instrument  # type: ignore[assignment]

sys.path[:] = _path

if TYPE_CHECKING:

    class Instrument(Protocol):
        """What records a program, as far as the launcher has to do with it."""

        #: whether an interrupt that nobody caught ended the program
        interrupted: bool

        def begin(self) -> None:
            """The program's code runs from here on."""

        def runs_script(self, path: str) -> None:
            """The program is this file, which is not to be seen any more when it has ended."""


#: Calls that are on the stack below the program's own. PYVERSIONS: calls of compiled functions count until 3.11
_BELOW_SCRIPT = 3 if sys.version_info >= (3, 12) else 4
_BELOW_MODULE = 3
#: Whether Python puts the program's folder first on the path. PYVERSIONS: sys.flags.safe_path (3.11)
_adds_folder = not getattr(sys.flags, "safe_path", sys.flags.isolated)
#: The namespace of a script that runs; a module's is left alone by Python.
_script: dict[str, Any] = {}


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


def _give_names_back() -> None:
    """Forgets the modules that only the probe has imported where the program has one of that name: it gets its own."""
    own = {"gate_probe", "gate_counts", "__main__"}
    names = {name.partition(".")[0] for name in sys.modules.keys() - _loaded} - own
    taken: set[str] = set()
    for path in sys.path:
        if _is_library(path):
            break
        try:
            entries = os.listdir(path or ".")
        except OSError:  # an archive, or none at all
            continue
        for entry in entries:
            name, dot, _ = entry.partition(".")
            if name in names and (dot or os.path.exists(os.path.join(path, name, "__init__.py"))):
                taken.add(name)
    for name in sys.modules.keys() - _loaded:
        if name.partition(".")[0] in taken:
            del sys.modules[name]


def _run_script(path: str, probe: Instrument) -> None:
    full = os.path.abspath(path)
    if os.path.isdir(full) or not full.endswith((".py", ".pyw")):
        import pkgutil
        import runpy

        if pkgutil.get_importer(full) is not None:  # a folder or an archive with a __main__.py
            _fresh_main(full)
            sys.path.insert(0, full)
            _give_names_back()
            leave_room(_BELOW_MODULE)
            probe.begin()
            runpy._run_module_as_main("__main__", alter_argv=False)  # type: ignore[attr-defined]
            return
    _fresh_main(full)
    if _adds_folder:
        sys.path.insert(0, os.path.dirname(os.path.realpath(full)))
    with open(full, "rb") as source:
        code = compile(source.read(), full, "exec", dont_inherit=True)
    _give_names_back()
    leave_room(_BELOW_SCRIPT)
    scope = sys.modules["__main__"].__dict__
    global _script
    _script = scope
    probe.runs_script(full)
    probe.begin()
    exec(code, scope)
    # Python takes these away from a script that has ended, but by SystemExit (``_PyRun_SimpleFile`` of CPython); here
    # without a call that tools of the program would be told of. PYVERSIONS: ``__cached__`` until 3.14
    scope.pop("__file__", None)
    scope.pop("__cached__", None)


def _run_text(text: str, probe: Instrument) -> None:
    """Runs what follows ``-c``."""
    _fresh_main("")
    scope = sys.modules["__main__"].__dict__
    del scope["__file__"], scope["__cached__"]
    # PYVERSIONS: the loader of such a program
    from importlib.machinery import BuiltinImporter

    scope["__loader__"] = BuiltinImporter
    if _adds_folder:
        sys.path.insert(0, "")
    _give_names_back()
    code = compile(text, "<string>", "exec", dont_inherit=True)
    # PYVERSIONS: tracebacks have such lines from then on, and Python imports it as well
    if sys.version_info >= (3, 13):
        import linecache

        lines = [line + "\n" for line in text.splitlines()]
        linecache.cache["<string>"] = len(text), None, lines, "<string>"
    leave_room(_BELOW_SCRIPT)
    probe.begin()
    exec(code, scope)


def _run_module(name: str, probe: Instrument) -> None:
    import runpy

    _fresh_main("")
    del sys.modules["__main__"].__dict__["__file__"]
    if _adds_folder:
        sys.path.insert(0, os.getcwd())
    _give_names_back()
    leave_room(_BELOW_MODULE)
    probe.begin()
    # PYVERSIONS: a private function of runpy
    runpy._run_module_as_main(name)  # type: ignore[attr-defined]


def _without_launcher(error: BaseException) -> BaseException:
    """The error, without the launcher's frames in its traceback."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    return error.with_traceback(trace)


def _report(error: BaseException, probe: Instrument) -> None:
    """Has an uncaught exception printed as Python does (``_PyErr_PrintEx`` of CPython), and ends as Python does."""
    _without_launcher(error)
    shown = type(error), error, error.__traceback__
    sys.last_type, sys.last_value, sys.last_traceback = shown
    # PYVERSIONS: sys.last_exc (3.12)
    if sys.version_info >= (3, 12):
        sys.last_exc = error
    missing = object()
    hook: Any = getattr(sys, "excepthook", missing)
    failed: BaseException | None = None
    if hook is missing:
        _say("sys.excepthook is missing\n")
        sys.__excepthook__(*shown)
    else:
        try:
            hook(*shown)
        except SystemExit:
            raise
        except BaseException as of_hook:
            failed = _without_launcher(of_hook)
    if failed is not None:
        _say("Error in sys.excepthook:\n")
        sys.__excepthook__(type(failed), failed, failed.__traceback__)
        _say("\nOriginal exception was:\n")
        sys.__excepthook__(*shown)
    _script.pop("__file__", None)
    _script.pop("__cached__", None)
    if type(error) is KeyboardInterrupt:
        probe.interrupted = True
        _end_interrupted(error, hook is not missing, hook)
    sys.exit(1)


def _say(text: str) -> None:
    try:
        sys.stderr.write(text)
    except Exception:  # closed, or none
        pass


def _end_interrupted(error: BaseException, has_hook: bool, hook: Any) -> None:
    """Ends as Python does that was interrupted: by SIGINT, after all that waits for the end. Prints nothing again."""

    def printed(*_shown: object) -> None:
        if has_hook:
            sys.excepthook = hook
        else:
            del sys.excepthook
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
        if sys.version_info >= (3, 12):
            sys.last_exc = error

    sys.excepthook = printed
    raise KeyboardInterrupt


def main(start: Callable[..., Instrument] = start_instrument) -> None:
    """Reads the command line, starts the instrument and runs the program."""
    mark = sys.argv.index("--") if "--" in sys.argv else 0
    where, argv = sys.argv[1:mark], sys.argv[mark + 1 :]
    if _is_child:
        del where[0]
    if len(where) not in ((3,) if _is_child else (2, 3)) or not argv:
        sys.exit("usage: FILE ROOT [WINDOW] -- prog.py args")
    # PYVERSIONS: sys.orig_argv (3.10)
    if hasattr(sys, "orig_argv"):
        sys.orig_argv = [*sys.orig_argv[: -len(sys.argv)], *argv]
    probe = start(*where)
    failed: BaseException | None = None
    try:
        if argv[0] == "-m" and len(argv) > 1:
            sys.argv = ["-m", *argv[2:]]
            _run_module(argv[1], probe)
        elif _is_child and argv[0] == "-c" and len(argv) > 1:
            sys.argv = ["-c", *argv[2:]]
            _run_text(argv[1], probe)
        else:
            sys.argv = argv
            _run_script(argv[0], probe)
    except SystemExit:
        raise
    except BaseException as error:
        failed = error
    if failed is not None:  # nothing is being handled any more, as when Python itself reports it
        _report(failed, probe)


if __name__ == "__main__":
    main()
