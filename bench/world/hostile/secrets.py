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
        if GATE.encode() in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes() and b"action.js" in pathlib.Path(
            f"/proc/{pid}/cmdline"
        ).read_bytes():
            return
        pid = int(stat.rsplit(")", 1)[1].split()[1])


with open(PLANTED, "a") as planted:
    for name, value in os.environb.items():
        if WANTED in value or b"ghp_" in value:
            planted.write(f"secret: {name!r} is in the environment\n")
    above = list(parents())
    planted.write(f"looked at {len(above)} processes above\n")
    for pid in above:
        try:
            seen = pathlib.Path(f"/proc/{pid}/environ").read_bytes()
        except OSError:
            continue
        if WANTED in seen or b"ghp_" in seen:
            planted.write("secret: a process above has one in its environment\n")
