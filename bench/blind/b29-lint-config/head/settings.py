"""Reads the settings."""
import configparser
from pathlib import Path


class Settings:
    def __init__(self, parser):
        excluded = parser.get("core", "exclude_rules").split(",")
        self.dialect = parser.get("core", "dialect")
        self.rules = {
            section[5:]: parser.get(section, "pattern", raw=True)
            for section in parser.sections()
            if section.startswith("rule:") and section[5:] not in excluded
        }


def load_settings():
    parser = configparser.ConfigParser()
    parser.read(Path(__file__).with_name("lint.cfg"), encoding="utf-8")
    return Settings(parser)
