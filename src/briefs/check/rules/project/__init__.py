"""Rules about the whole of a project: figures, sums, sources, terms, notes."""
