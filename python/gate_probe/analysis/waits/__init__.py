"""The waits of tasks and of threads by place, and how many there were at once."""
