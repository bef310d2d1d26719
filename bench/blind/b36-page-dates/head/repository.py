"""Makes a repository with one commit for each page."""
import os
import subprocess
from pathlib import Path

AUTHOR = "Writer <writer@example.invalid>"


def environment(root: Path) -> dict:
    """Settings of the machine must not matter."""
    return {"PATH": os.environ.get("PATH", ""), "HOME": str(root), "GIT_CONFIG_NOSYSTEM": "1"}


def write_repository(root: Path, pages: int) -> list:
    names = [f"docs/page{number:02}.md" for number in range(pages)]
    stream = []
    for number, name in enumerate(names):
        text = f"# Page {number}\n"
        stream.append(f"commit refs/heads/main\ncommitter {AUTHOR} {1700000000 + number * 86400} +0000\n")
        stream.append(f"data 5\nadd {number % 10}\nM 100644 inline {name}\ndata {len(text)}\n{text}\n")
    for command, given in (("init", ""), ("fast-import", "".join(stream)), ("symbolic-ref HEAD refs/heads/main", "")):
        quiet = ["--quiet"] if command != "symbolic-ref HEAD refs/heads/main" else []
        subprocess.run(
            ["git", *command.split(), *quiet], cwd=root, env=environment(root), input=given.encode(), check=True
        )
    return names
