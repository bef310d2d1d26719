"""A package with a main module."""
