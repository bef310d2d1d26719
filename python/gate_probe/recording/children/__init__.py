"""Python processes that the program starts: each notes what its main thread does, and the program's ledger has it."""
