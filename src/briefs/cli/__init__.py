"""The command line: what a person types, sees and gets back.

One module for each command, which ``commands`` lists and imports when it is called; they hand over
to :mod:`briefs.pipeline` and print what it returns. ``options`` holds what commands share,
``report`` prints, ``system`` looks at the machine. The pipeline is imported inside the commands, so
that help answers at once.
"""
