"""The side of the session that a user sees; lives in a thread of its own."""
import threading

from channel import Message


class Frontend(threading.Thread):
    """Sends all cells, waits for the outputs, then shuts the kernel down."""

    def __init__(self, channel, notebook):
        super().__init__(name="frontend", daemon=True)
        self._channel = channel
        self._notebook = notebook
        self.outputs = {}

    def run(self):
        for name, steps in self._notebook:
            self._channel.send(Message("execute", name, steps))
        for _ in self._notebook:
            reply = self._channel.next_reply()
            self.outputs[reply.cell] = reply.value
        self._channel.send(Message("shutdown"))
