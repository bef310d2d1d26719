"""Programs that replace functions of the standard library and leave it so, as mocks and frozen clocks do."""

import builtins
import json
import os
import sys
import time

way = sys.argv[1]


def refuse(*_args, **_options):
    raise RuntimeError("not in this test")


if way == "clocks":
    time.perf_counter = time.time = time.monotonic = time.process_time = time.thread_time = lambda: 0.0
    time.sleep = refuse
if way == "files":
    builtins.open = refuse
    os.open = os.replace = os.fstat = os.path.exists = refuse
if way == "modules":
    json.dump = json.dumps = refuse
    sys.modules["json"] = sys.modules["dataclasses"] = None
if way == "path":
    sys.path.clear()
    sys.meta_path.clear()
if way == "streams":
    sys.stdout.flush()
    sys.stdout = sys.stderr = sys.stdin = None
    os.write(1, b"streams\n")
if way == "gone":
    os.mkdir("here")
    os.chdir("here")
    os.rmdir(os.getcwd())
    os.environ.clear()
    os.umask(0o777)
if way != "streams":
    sys.stdout.write("done\n")
