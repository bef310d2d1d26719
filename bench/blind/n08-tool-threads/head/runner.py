"""Runs tools; only to be called from threads."""
import subprocess
import time

RETRY_AFTER = 0.2


class ToolFailed(Exception):
    """A tool failed twice."""


def output_of(*command: str) -> bytes:
    """What a command prints; one that fails is tried once more after a pause."""
    for attempt in range(2):
        done = subprocess.run(command, stdout=subprocess.PIPE)
        if done.returncode == 0:
            return done.stdout
        if attempt == 0:
            time.sleep(RETRY_AFTER)
    raise ToolFailed(" ".join(command))
