"""The one door to WeasyPrint: HTML in, a PDF that archives and reads well out.

Nothing else in ``briefs`` imports WeasyPrint. Importing this package loads it, see
:mod:`briefs.render.engine.loading`; :func:`briefs.render.engine.pdf.to_pdf` is the door.
"""

from briefs.render.engine import loading

loading.load()
