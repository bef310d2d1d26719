"""Commands of the same interpreter: modules and texts that end in every way, are killed, stopped and interrupted."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time

LOOK = "import sys; print(__name__, sys.argv, sys.path[0], sorted(globals()), sys.flags.isolated)"
WAIT = "import sys, time; print('up', flush=True); time.sleep(30)"
ENDS = {
    "status": "import sys; sys.exit(5)",
    "left": "import os; os._exit(6)",
    "error": "def f():\n    raise KeyError('gone')\nf()",
    "syntax": "def f(:",
    "thread": "import threading; threading.Thread(target=print, args=('late',)).start()",
    "at exit": "import atexit; atexit.register(print, 'last')",
    "signal": "import os, signal; os.kill(os.getpid(), signal.SIGUSR1)",
    "forks": "import os; n = os.fork(); n and os.waitpid(n, 0); print('one' if n else 'two', flush=True)",
    "execs": "import os, sys; os.execv(sys.executable, [sys.executable, '-c', 'print(8)'])",
    "interrupts itself": "import os, signal; os.kill(os.getpid(), signal.SIGINT)",
    "reads": "import sys; print(sys.stdin.read())",
    "limit": "import sys; print(sys.getrecursionlimit())\ndef f(n): return n and f(n - 1)\nprint(f(900))",
}


def run(*argv, **how):
    done = subprocess.run([sys.executable, *argv], input=b"in", stdout=-1, stderr=-1, **how)
    print(argv, done.returncode, done.stdout.decode(), done.stderr.decode())


def end(how):
    child = subprocess.Popen([sys.executable, "-c", WAIT], stdout=-1, stderr=-1)
    child.stdout.readline()
    how(child)
    print(child.wait(), child.stdout.read(), child.stderr.read().decode()[-18:])


def in_pool(number):
    return subprocess.run([sys.executable, "-c", f"print({number} * 2)"], stdout=-1).stdout


if __name__ == "__main__":
    run("-c", LOOK, "a", "-b")
    run("-I", "-u", "-c", LOOK)
    run("-m", "json.tool", "--help", env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"})
    run("-m", "nothing")
    run("-")
    for text in ENDS.values():
        run("-c", text)
    end(subprocess.Popen.kill)
    end(subprocess.Popen.terminate)
    end(lambda child: child.send_signal(signal.SIGINT))
    try:
        run("-c", WAIT, timeout=1)
    except subprocess.TimeoutExpired as error:
        print(error.cmd[1:])
    found = []
    threads = [threading.Thread(target=lambda n=n: found.append(in_pool(n))) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(found))
    with multiprocessing.get_context("fork").Pool(2) as pool:
        print(pool.map(in_pool, range(3)))
    held = multiprocessing.get_context("fork").Process(target=time.sleep, args=(30,))
    held.start()
    held.kill()
    held.join()
    print(held.exitcode)
