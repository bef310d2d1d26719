"""Turns what the cluster sends into objects."""
import json
from collections import namedtuple

from configuration import Configuration

Model = namedtuple("Model", "kind name version labels")


class ApiClient:
    def __init__(self, configuration=None):
        self.configuration = configuration or Configuration.get_default()

    def deserialize(self, text):
        data = json.loads(text)
        labels = {key: value.upper() for key, value in sorted(data["object"]["labels"].items())}
        return Model(data["type"], data["object"]["name"], data["object"]["version"], labels)
