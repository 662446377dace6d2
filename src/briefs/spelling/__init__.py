"""Spelling by real dictionaries: Hunspell's, as every office program has them."""
