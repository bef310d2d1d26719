"""Facts about threads that do not need the ``threading`` module's bookkeeping."""

from __future__ import annotations

import _thread
from typing import Callable

#: The kernel's number of the calling thread.
native_id: Callable[[], int] = getattr(_thread, "get_native_id", _thread.get_ident)
