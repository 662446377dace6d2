"""Texts on their way out to translators and back: spreadsheets, XLIFF, TMX, TBX."""
