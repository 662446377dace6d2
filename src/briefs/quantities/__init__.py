"""Numbers, amounts and dates as texts state them, read into exact values.

:mod:`~briefs.quantities.reader` reads a text; :mod:`~briefs.quantities.matching` holds what two
texts state against each other.
"""
