"""The structure tree of a PDF, right as well as valid (PDF/UA-1, PDF/A-3a).

It takes the place of WeasyPrint's own: :func:`install` once per process, then every PDF
written with tags gets it; :func:`described` completes one document's metadata.
The way goes ``artifacts`` → ``build`` (``roles``, ``describe``, ``places``, ``tables``) →
``serialise``; ``patch`` is the only module that touches WeasyPrint's own functions.
"""

from briefs.render.engine.tags.node import StructureError
from briefs.render.engine.tags.patch import install
from briefs.render.engine.tags.xmp import described

__all__ = ["StructureError", "described", "install"]
