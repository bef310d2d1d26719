"""Passes events to the listeners of a topic."""
import collections


class Hub:
    def __init__(self):
        self._listeners = collections.defaultdict(dict)
        self._next_id = 0

    def subscribe(self, topic, listener):
        """Register a listener; the result is a function that removes it."""
        self._next_id += 1
        key = self._next_id
        self._listeners[topic][key] = listener

        def unsubscribe():
            self._listeners[topic].pop(key, None)

        return unsubscribe

    def publish(self, topic, event):
        for listener in list(self._listeners[topic].values()):
            listener(event)
