"""What was made before, and whether it may be used again: only if all it was made of is the same.

Everything is told apart by what is in it, never by its date. What cannot be read or is not
understood was never made.
"""
