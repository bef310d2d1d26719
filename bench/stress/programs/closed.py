"""Descriptors: closed ones, ones that are used again, and too few of them."""

import os
import resource
import subprocess
import sys
import threading
import time

way = sys.argv[1]
if way == "standard":
    print("before", flush=True)
    sys.stdin.close()
    os.close(1)
    os.close(2)
if way == "all":
    print("before", flush=True)
    os.closerange(0, 4096)
    assert os.open(os.devnull, os.O_RDWR) == 0
if way == "unknown":
    os.closerange(3, 4096)
    kept = [os.dup(0) for _ in range(900)]
    threading.Thread(target=time.sleep, args=(0.05,)).start()
    time.sleep(0.06)
    for number in kept:
        os.fstat(number)
    print(kept[-1])
if way == "few":
    resource.setrlimit(resource.RLIMIT_NOFILE, (24, 24))
    for _ in range(3):
        subprocess.run(["/bin/true"], check=True)
        thread = threading.Thread(target=time.sleep, args=(0.01,))
        thread.start()
        thread.join()
    print("done")
if way == "pipe":
    read, write = os.pipe()
    os.close(read)
    try:
        os.write(write, b"x")
    except BrokenPipeError as error:
        print(error)
if way == "stdout-is-broken":
    read, write = os.pipe()
    os.dup2(write, 1)
    os.close(read)
    print("lost")
if way == "inherited":
    print([stream is None for stream in (sys.stdin, sys.stdout, sys.stderr)], file=sys.stderr or sys.stdout)
