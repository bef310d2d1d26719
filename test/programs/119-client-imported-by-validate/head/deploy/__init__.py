"""Deploys services."""
