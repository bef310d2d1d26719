"""Puts messages together."""


class Assembler:
    def __init__(self):
        self._message = bytearray()

    def feed(self, fragment):
        self._message += fragment.payload
        if not fragment.final:
            return None
        message = bytes(self._message)
        self._message = bytearray()
        return message
