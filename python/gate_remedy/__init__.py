"""Changes of a program's source: what they change, and which ones would mend a fault."""
