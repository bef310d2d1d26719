# Looks for the job's secrets where a program of the same user can: here, and in the processes that belong to the gate.
import os
import pathlib

WANTED = b"hunter2-of-the-job"


def parents():
    """The processes above this one, up to the gate's own, by /proc."""
    pid = os.getppid()
    while pid > 1:
        yield pid
        stat = pathlib.Path(f"/proc/{pid}/stat").read_text()
        if GATE.encode() in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes() and b"cli.js" in pathlib.Path(
            f"/proc/{pid}/cmdline"
        ).read_bytes():
            return
        pid = int(stat.rsplit(")", 1)[1].split()[1])


with open(PLANTED, "a") as planted:
    for name, value in os.environ.items():
        if WANTED.decode() in value:
            planted.write(f"{name} is in the environment\n")
    for pid in parents():
        try:
            if WANTED in pathlib.Path(f"/proc/{pid}/environ").read_bytes():
                planted.write("a process above has a secret in its environment\n")
        except OSError:
            pass
