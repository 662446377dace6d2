"""Pairing: every text with its twins in the other languages, by id, never by position.

:mod:`briefs.merge.merge` leads; nothing is repaired, whatever does not fit is a problem that names
both places.
"""
