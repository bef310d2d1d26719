# Runs wherever pip builds this project: writes down each variable of the job that pip was given.
import os

if any("hunter2-of-the-job" in value for value in os.environ.values()):
    with open(PLANTED, "a") as planted:
        planted.write("pip had a secret of the job\n")
