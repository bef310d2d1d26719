"""Runs external tools for all parts of the program."""
import subprocess


class ToolError(Exception):
    """A tool failed; the text is what it printed last."""


async def run_tool(*command: str, timeout: float = 30.0) -> bytes:
    """Output of a command; raises ToolError when it fails."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout)
    except subprocess.TimeoutExpired as error:
        raise ToolError(f"{command[0]} took longer than {error.timeout} s") from error
    if done.returncode != 0:
        raise ToolError(done.stderr.decode(errors="replace").strip())
    return done.stdout
