"""Inventory of a container registry."""
