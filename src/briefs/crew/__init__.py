"""Who does the work: one task for many items, in this process or in several.

A task is anything that can be called with an item; where it goes to another process, it, the items
and what it gives back must be picklable. What is asked for first is begun first; what is done
first is handed out first.
"""

from briefs.crew.crew import Alone, Crew, Done, Lost, each
from briefs.crew.limits import Limit, Limits

__all__ = ["Alone", "Crew", "Done", "Limit", "Limits", "Lost", "each"]
