"""From a merged brief to the bytes of a PDF.

``composition`` (pure: which number, which mark, which words) makes a ``view``; the templates turn
the view into HTML; ``engine`` turns HTML into PDF. :func:`briefs.render.document.render` is the
door. ``proofing`` makes of such a print a proof to read on paper.
"""
