"""Callbacks for the end of the program, last registered first."""
import inspect


class Lifecycle:
    def __init__(self):
        self._callbacks = []

    def on_shutdown(self, callback):
        self._callbacks.append(callback)
        return callback

    async def shutdown(self):
        while self._callbacks:
            result = self._callbacks.pop()()
            if inspect.isawaitable(result):
                await result
