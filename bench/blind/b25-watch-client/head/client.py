"""Turns what the cluster sends into objects."""
import json
from typing import Dict, NamedTuple, Optional

from configuration import Configuration


class Model(NamedTuple):
    """What is known of a pod."""

    kind: str
    name: str
    version: int
    labels: Dict[str, str]


class ApiClient:
    """Client with a configuration of its own."""

    def __init__(self, configuration: Optional[Configuration] = None):
        self.configuration = configuration or Configuration.get_default_copy()

    def _labels(self, labels: Dict[str, str]) -> Dict[str, str]:
        return {key: value.upper() for key, value in sorted(labels.items())}

    def deserialize(self, text: str) -> Model:
        """The object of an event."""
        data = json.loads(text)
        item = data["object"]
        return Model(data["type"], item["name"], item["version"], self._labels(item["labels"]))
