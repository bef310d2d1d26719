"""Checks the links of a documentation."""
