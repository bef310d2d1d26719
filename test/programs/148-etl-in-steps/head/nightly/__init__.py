"""Reads orders, cleans them and loads them, in batches."""
