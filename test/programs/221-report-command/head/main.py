"""Renders the reports of all branches, each with the command of the package."""
import subprocess
import sys

BRANCHES = ["north", "south", "west"]


def main():
    for branch in BRANCHES:
        command = [sys.executable, "-m", "reports.render", branch]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(branch, done.stdout.strip())


if __name__ == "__main__":
    main()
