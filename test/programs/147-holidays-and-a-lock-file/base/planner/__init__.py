"""A small scheduler."""
