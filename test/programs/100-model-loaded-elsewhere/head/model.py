"""A model and the cache of loaded ones."""
import zlib

_loaded = {}


class Model:
    LAYERS = 10

    def __init__(self, name):
        self.name = name
        self._layers = []
        for number in range(self.LAYERS):
            self._layers.append(bytearray([number + 1]) * 15_000_000)

    @classmethod
    def load(cls, name):
        if name not in _loaded:
            _loaded[name] = cls(name)
        return _loaded[name]

    def classify(self, text):
        value = zlib.crc32(text.encode())
        for weights in self._layers:
            value = (value * 31 + weights[value % len(weights)]) % 4_294_967_296
        return value % 3
