"""Little memory, no more processes or threads, no files of any size: the program is as well off as without the probe."""

import resource
import sys
import threading

way = sys.argv[1]
if way == "memory":
    used = int(open("/proc/self/statm").read().split()[0]) * 4096
    resource.setrlimit(resource.RLIMIT_AS, (used + (160 << 20), used + (160 << 20)))
    try:
        bytes(1 << 30)
    except MemoryError:
        print("refused")
if way == "files":
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
    try:
        with open("large.txt", "w") as file:
            file.write("x" * 100)
    except OSError as error:
        print(error)
if way == "stack":
    threading.stack_size(64 * 1024)
    thread = threading.Thread(target=print, args=("small stack",))
    thread.start()
    thread.join()
if way == "deaf":
    sys.setswitchinterval(10)
    threads = [threading.Thread(target=sum, args=(range(100_000),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("done")
