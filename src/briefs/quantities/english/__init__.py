"""How English states quantities: KRW 13.6 billion, two-thirds, twofold, dozens of, Q2 2010.

:mod:`~briefs.quantities.english.grammar` brings the parts together.
"""
