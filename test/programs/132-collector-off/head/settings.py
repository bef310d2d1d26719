"""Settings of the server and of the interpreter."""
import gc
import sys
from dataclasses import dataclass


@dataclass
class Settings:
    players: int = 70
    switch_seconds: float = 0.005
    collect_garbage: bool = False


def apply(settings):
    sys.setswitchinterval(settings.switch_seconds)
    if not settings.collect_garbage:
        gc.disable()
