"""Settings of the server and of the interpreter."""
import gc
import sys
from dataclasses import dataclass


@dataclass
class Settings:
    players: int = 70
    switch_seconds: float = 0.005
    collect_after: int = 700


def apply(settings):
    sys.setswitchinterval(settings.switch_seconds)
    gc.set_threshold(settings.collect_after, 10, 10)
