"""Units of a change: the statements and definitions in which two texts of a file differ."""
