"""Counts what a program does: calls by caller, and what it asks of the system (docs/counts.md)."""
