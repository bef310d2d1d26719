"""Commands started in every way: subprocess with its options, os.system, os.popen, posix_spawn, pty."""

import os
import pty
import subprocess
import sys

PRINT = [sys.executable, "-c", "import sys; print(sys.argv[1:], sys.stdin.read())"]
print(subprocess.run([*PRINT, "a"], input="b", text=True, capture_output=True).stdout, end="")
print(subprocess.run([*PRINT, "c"], stdin=subprocess.DEVNULL, preexec_fn=os.setpgrp, stdout=-1).stdout)
read, write = os.pipe()
with subprocess.Popen(["/bin/sh", "-c", f"echo passed >&{write}"], pass_fds=[write], start_new_session=True) as child:
    os.close(write)
print(os.read(read, 99), child.returncode, subprocess.call(["/bin/sh", "-c", "exit 3"]))
print(os.system("exit 4") >> 8, os.popen("echo popen").read().strip())
number = os.posix_spawn("/bin/sh", ["sh", "-c", "exit 5"], {})
print(os.waitpid(number, 0)[1] >> 8)
sys.stdout.flush()
print(pty.spawn(["/bin/sh", "-c", "exit 6"], lambda fd: os.read(fd, 99), lambda fd: b"") >> 8)
with subprocess.Popen(["/bin/sh", "-c", "sleep 60"]) as child:
    child.terminate()
print(child.returncode)
