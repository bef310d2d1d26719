"""Facts of one file by its syntax tree."""
