"""A cache that does not grow for ever."""
from collections import OrderedDict
from typing import Any, Hashable, Optional


class BoundedCache:
    """The least recently used value goes first."""

    def __init__(self, size: int):
        self.size = size
        self._values: "OrderedDict[Hashable, Any]" = OrderedDict()

    def get(self, key: Hashable) -> Optional[Any]:
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def put(self, key: Hashable, value: Any) -> None:
        self._values[key] = value
        if len(self._values) > self.size:
            self._values.popitem(last=False)
