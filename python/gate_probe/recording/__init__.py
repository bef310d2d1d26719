"""The hot path: what runs inside the measured program."""
