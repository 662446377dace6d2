"""Policy briefs in several languages from one set of content.

The pipeline, on one page, is in :mod:`briefs.pipeline`.
"""

__version__ = "0.1.0"
