"""The way from content files to PDFs: the one place that knows the order of the stages.

1. :mod:`briefs.content` reads every file below ``content/`` into typed nouns, one language at
   a time.
2. :mod:`briefs.merge` pairs the languages by id; a missing twin is a problem.
3. :mod:`briefs.check` holds the whole against the rules: sums, citations, terms, numerals.
4. :mod:`briefs.render` sets a brief in one edition and gives back the bytes of a PDF.
5. :mod:`briefs.distribute` names the documents and puts them into the output directory, or
   their pages on sheets to look at.

There is one function for each command, in the modules of this room. They return results and
problems; they print nothing and decide no exit code. An error at any stage means that nothing is
written. A module is imported when something of it is asked for: a command pays for its own stages.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefs.pipeline.building import build
    from briefs.pipeline.desk import (
        Accepting,
        Formatted,
        Rewritten,
        Status,
        accept,
        fmt,
        rewrite,
        status,
    )
    from briefs.pipeline.exchanging import Brought, Exported, bring_in, export
    from briefs.pipeline.founding import Planted, add_brief, add_language, begin, refresh_schemas
    from briefs.pipeline.looking import Look, document, look
    from briefs.pipeline.outcomes import Built, Listed, Proved, Published, Rendering, Report, Sheet
    from briefs.pipeline.posting import (
        PARCELS,
        Affected,
        Packed,
        Planned,
        Wish,
        affected,
        deliveries,
        dispatch,
        forget,
        pack,
        planned,
        settle,
    )
    from briefs.pipeline.printing import THEMES, Press, Printed, Renderer, proof
    from briefs.pipeline.proofing import build_proofs
    from briefs.pipeline.reading import Checked, catalogue
    from briefs.pipeline.recalling import recall_check, recall_list
    from briefs.pipeline.releasing import Released, release
    from briefs.pipeline.revising import Compared, Differing, diff
    from briefs.pipeline.showing import Displayed, site
    from briefs.pipeline.stages import check, check_pairs
    from briefs.pipeline.verifying import Asked, verify

__all__ = [
    "PARCELS",
    "THEMES",
    "Accepting",
    "Affected",
    "Asked",
    "Brought",
    "Built",
    "Checked",
    "Compared",
    "Differing",
    "Displayed",
    "Exported",
    "Formatted",
    "Listed",
    "Look",
    "Packed",
    "Planned",
    "Planted",
    "Press",
    "Printed",
    "Proved",
    "Published",
    "Released",
    "Renderer",
    "Rendering",
    "Report",
    "Rewritten",
    "Sheet",
    "Status",
    "Wish",
    "accept",
    "add_brief",
    "add_language",
    "affected",
    "begin",
    "bring_in",
    "build",
    "build_proofs",
    "catalogue",
    "check",
    "check_pairs",
    "deliveries",
    "diff",
    "dispatch",
    "document",
    "export",
    "fmt",
    "forget",
    "look",
    "pack",
    "planned",
    "proof",
    "recall_check",
    "recall_list",
    "refresh_schemas",
    "release",
    "rewrite",
    "settle",
    "site",
    "status",
    "verify",
]

_MODULES = {
    "building": "build",
    "desk": "Accepting Formatted Rewritten Status accept fmt rewrite status",
    "exchanging": "Brought Exported bring_in export",
    "founding": "Planted add_brief add_language begin refresh_schemas",
    "looking": "Look document look",
    "posting": "PARCELS Affected Packed Planned Wish affected deliveries dispatch forget pack"
    " planned settle",
    "outcomes": "Built Listed Proved Published Rendering Report Sheet",
    "printing": "THEMES Press Printed Renderer proof",
    "proofing": "build_proofs",
    "releasing": "Released release",
    "revising": "Compared Differing diff",
    "showing": "Displayed site",
    "reading": "Checked catalogue",
    "recalling": "recall_check recall_list",
    "stages": "check check_pairs",
    "verifying": "Asked verify",
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}
"""In which module of this room each name is at home."""

if not TYPE_CHECKING:  # a type checker would take any name for one that is there

    def __getattr__(name: str) -> object:
        """Import what is asked for the first time (PEP 562)."""
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        return found
