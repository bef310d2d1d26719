"""The state of a board and who looks at it."""
import copy


class Store:
    def __init__(self, state):
        self._state = state
        self._subscribers = []

    def subscribe(self, callback):
        self._subscribers.append(callback)

    def set(self, key, value):
        self._state[key]["value"] = value
        for callback in self._subscribers:
            callback(copy.deepcopy(self._state))
