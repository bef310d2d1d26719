"""Reads the settings beside the program."""
import json
from pathlib import Path
from typing import Any, Dict

SETTINGS = Path(__file__).with_name("settings.json")


def load(path: Path = SETTINGS) -> Dict[str, Any]:
    """The settings as they stand in the file."""
    return json.loads(path.read_text(encoding="utf-8"))
