"""A charger; its frames come through a pipe and need decoding."""
import os

LENGTH = 2200


class Charger:
    def __init__(self, count: int):
        self.count = count

    def frames(self):
        line, sender = os.pipe()
        for number in range(self.count):
            os.write(sender, bytes((number * place) % 251 for place in range(LENGTH)))
            yield self._decode(os.read(line, LENGTH))
        os.close(line)
        os.close(sender)

    def _decode(self, frame: bytes) -> float:
        """Power in watts; the checksum is that of the manual."""
        register = 0xFFFF
        for octet in frame:
            register ^= octet
            for _ in range(8):
                register = register >> 1 ^ (0xA001 if register & 1 else 0)
        for octet in reversed(frame):
            register ^= octet << 3
            for _ in range(8):
                register = register >> 1 ^ (0x8408 if register & 1 else 0)
        return register / 100
