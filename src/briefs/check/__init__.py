"""The checks: what must hold of a whole project, one rule a module.

:mod:`briefs.check.run` applies the rules that :mod:`briefs.check.rules` lists.
"""
