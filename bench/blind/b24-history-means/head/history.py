"""The recorded states of sensors."""
import math


class History:
    """States are made from a formula; a sensor has one each 40 seconds."""

    def __init__(self, sensors: int):
        self.sensors = sensors

    def states(self, sensor: int, hour: int) -> list:
        start = hour * 3600
        return [
            round(20 + 5 * math.sin((start + second) / 13_750 + sensor) + second % 13 / 16, 4)
            for second in range(0, 3600, 40)
        ]
