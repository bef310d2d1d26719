"""Wheels that are kept beside what was unpacked from them: the one shows whether the other was changed."""
