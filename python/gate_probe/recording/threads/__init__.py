"""Threads: samples of where they stand, who ended their waits, and the jobs of pools."""
