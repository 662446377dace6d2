"""Files on the disk: the only room that writes, renames or removes any.

Several files are a *set*: whoever looks sees all of them as they were or all of them as they are
meant to be, whatever ends the program in between, be it ``kill -9`` or a full disk. A set is
staged, flushed to the disk and put in place by one system call, where the system and the file
system have one; elsewhere a journal says what was begun, and the next run finishes it.

Everything else in a folder stays, what others put there in the meantime too.
"""

from briefs.storage.lock import Busy, locked
from briefs.storage.place import add, create, lay, put, remove
from briefs.storage.stage import STAGE, is_full

__all__ = ["STAGE", "Busy", "add", "create", "is_full", "lay", "locked", "put", "remove"]
