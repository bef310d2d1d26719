"""What all devices have in common."""


class Device:
    def __init__(self, name):
        self.name = name

    def measure(self, number):
        return (len(self.name) * 31 + number) % 17
