"""Pricing of parcels."""
