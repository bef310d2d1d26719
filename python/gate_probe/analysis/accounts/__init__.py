"""The accounts: which seconds are charged where."""
