"""Event loops: their steps, tasks and connections."""
