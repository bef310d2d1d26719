"""From a recording to the ledger. Nothing here has a clock, looks at the process or keeps anything between runs."""
