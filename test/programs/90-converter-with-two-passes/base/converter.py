"""Stands for an external program."""
import sys
import time

time.sleep(0.9 if "--two-pass" in sys.argv else 0.25)
print("converted", sys.argv[1])
