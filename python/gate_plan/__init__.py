"""What an interpreter knows: its packages, which of them are a working tree, and whether programs can be run."""
