"""What is given out: the manifest of a release, its sums, its data, and whether it is intact."""
