"""faulthandler: enabled, dumping later, on a signal. What it says of the program's own frames is the same."""

import faulthandler
import os
import signal
import sys
import tempfile
import threading
import time

faulthandler.enable(all_threads=True)
with tempfile.TemporaryFile() as report:

    def own_lines():
        report.seek(0)
        lines = report.read().decode().splitlines()
        report.seek(0)
        report.truncate()
        # the launcher's frames, and a thread of the probe, are on the stack as well
        return [line.split(" in ")[1] for line in lines if os.path.basename(__file__) in line]

    def work():
        faulthandler.dump_traceback(report, all_threads=False)

    work()
    print(own_lines())
    faulthandler.dump_traceback_later(0.05, repeat=True, file=report)
    time.sleep(0.14)
    faulthandler.cancel_dump_traceback_later()
    print(sorted(set(own_lines())))
    faulthandler.register(signal.SIGUSR1, report, all_threads=True)
    for _ in range(10):
        os.kill(os.getpid(), signal.SIGUSR1)
    print(sorted(set(own_lines())))
    threads = [threading.Thread(target=time.sleep, args=(0.01,)) for _ in range(20)]
    for thread in threads:
        thread.start()
        faulthandler.dump_traceback(report)
    for thread in threads:
        thread.join()
    print(sorted(set(own_lines())))
    if sys.argv[1:] == ["exits"]:
        faulthandler.dump_traceback_later(0.05, exit=True, file=report)
        time.sleep(30)
