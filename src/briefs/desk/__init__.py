"""The translators' desk: which texts are missing, stale or done, and what changed in them."""
