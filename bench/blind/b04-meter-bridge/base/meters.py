"""A bus with meters, as the vendor's library offers it: reads block until the frame is complete."""
import os
import threading
import time

FRAME_TIME = 0.024


class MeterBus:
    def __init__(self, number: int):
        self.number = number

    def query(self, turn: int) -> int:
        """Waits for the bytes of one frame."""
        answer, question = os.pipe()
        sender = threading.Thread(target=self._send, args=(question, turn))
        sender.start()
        try:
            frame = os.read(answer, 16)
        finally:
            sender.join()
            os.close(answer)
        return int(frame)

    def _send(self, line: int, turn: int) -> None:
        time.sleep(FRAME_TIME)
        os.write(line, str((self.number + 3) * (turn + 11) % 83).encode())
        os.close(line)
