"""A small API gateway."""
