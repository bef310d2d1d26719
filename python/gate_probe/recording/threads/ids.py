"""Facts about threads that do not need the ``threading`` module's bookkeeping."""

from __future__ import annotations

import _thread
import sys

TYPE_CHECKING = False  # the module typing takes time to import
if TYPE_CHECKING:
    from typing import Callable

#: The kernel's number of the calling thread.
native_id: Callable[[], int] = getattr(_thread, "get_native_id", _thread.get_ident)


def native_id_of(ident: int) -> int:
    """The kernel's number of a thread that ``threading`` knows; 0 for any other."""
    # PYVERSIONS: the private table of threading
    known = getattr(sys.modules.get("threading"), "_active", {})
    number: int | None = getattr(known.get(ident), "native_id", None)
    return number or 0
