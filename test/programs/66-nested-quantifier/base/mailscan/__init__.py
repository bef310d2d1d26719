"""Scans mail headers."""
