"""Stage five: what is made, what it is called, and how it reaches the output directory."""
