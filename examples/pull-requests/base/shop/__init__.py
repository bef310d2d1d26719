"""A small shop: it imports orders from a warehouse every night, and reports on them every month."""
