"""Runs scripts of small commands."""
