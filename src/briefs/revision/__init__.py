"""Two states of the content side by side: what was, what is, and what the difference is."""
