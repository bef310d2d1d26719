# Runs wherever pip builds this project: says that it ran, and writes down each variable of the job that pip was given.
import os

with open(PLANTED, "a") as planted:
    planted.write("pip ran\n")
    for name, value in os.environ.items():
        if "hunter2-of-the-job" in value or "ghp_" in value:
            planted.write(f"pip had {name}\n")
