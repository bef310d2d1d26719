"""A small web application without a network."""
