"""Programs with hooks of their own for what nobody catches: good ones, failing ones, none."""

import sys
import threading

way = sys.argv[1]


def tell(kind, value, trace):
    lines = []
    while trace is not None:
        lines.append((trace.tb_frame.f_code.co_name, trace.tb_lineno))
        trace = trace.tb_next
    print(kind.__name__, value, lines, sys.exc_info()[0], file=sys.stderr)


def fail(kind, value, trace):
    print("hook", kind.__name__, file=sys.stderr)
    raise KeyError("in the hook")


def leave(kind, value, trace):
    sys.exit(5)


def interrupt(kind, value, trace):
    raise KeyboardInterrupt("in the hook")


hooks = {"tell": tell, "fail": fail, "leave": leave, "interrupt": interrupt, "none": None, "string": "no function"}
if way == "missing":
    del sys.excepthook
elif way in hooks:
    sys.excepthook = hooks[way]
elif way == "thread":
    threading.excepthook = lambda args: print("thread", args.exc_type.__name__, args.thread.name)
    thread = threading.Thread(target=lambda: 1 / 0, name="worker")
    thread.start()
    thread.join()
elif way == "thread-fails":
    threading.excepthook = lambda args: 1 / 0
    thread = threading.Thread(target=lambda: [].missing, name="worker")
    thread.start()
    thread.join()
elif way == "no-stderr":
    sys.stderr = None
elif way == "closed-stderr":
    sys.stderr.close()
print("before", flush=True)
if not way.startswith("thread"):
    int("no number")
