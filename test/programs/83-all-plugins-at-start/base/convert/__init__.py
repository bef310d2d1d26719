"""Converts units."""
