"""An album whose pages are rendered by a service."""
import threading
import time

from .locking import synchronized


class Album:
    def __init__(self):
        self.lock = threading.RLock()
        self.pages = {}

    def render(self, number):
        image = self._ask_renderer(number)
        self.save(number, image)
        return len(image)

    @synchronized
    def save(self, number, image):
        self.pages[number] = image

    def _ask_renderer(self, number):
        time.sleep(0.04)
        return "page %d" % number
