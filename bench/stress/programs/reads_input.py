"""Standard input from a pipe: read line by line, at once, by a thread, and by a command that inherits it."""

import subprocess
import sys
import threading

print(input("> "))
print(sys.stdin.readline().strip())
found = []
thread = threading.Thread(target=lambda: found.append(next(iter(sys.stdin)).strip()))
thread.start()
thread.join()
print(found, len(sys.stdin.read().splitlines()))
subprocess.run(["/bin/cat"], check=True)
try:
    input()
except EOFError as error:
    print(error)
