"""The critical path: through the steps of loops, and through threads."""
