"""A crawler in threads."""
