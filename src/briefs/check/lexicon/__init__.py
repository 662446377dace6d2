"""Words and names that the rules look up: tables, no more."""
