"""What all sessions share."""


class Hub:
    def __init__(self):
        self._hooks = []
        self.notices = 0

    def on_notice(self, hook):
        self._hooks.append(hook)

    def off_notice(self, hook):
        self._hooks.remove(hook)

    def notify(self, topic):
        self.notices += 1
        for hook in self._hooks:
            hook(topic)
