"""The double of a database that is a few milliseconds away."""
import time

ROUND_TRIP = 0.022
QUERY = 0.012


class Connection:
    def __init__(self, number):
        self.number = number
        self.closed = False

    def ping(self):
        time.sleep(ROUND_TRIP)
        return not self.closed

    def query(self, text):
        time.sleep(ROUND_TRIP + QUERY)
        return [len(text) * factor for factor in range(1, 6)]

    def close(self):
        self.closed = True


class Server:
    def __init__(self):
        self.connections = 0

    def connect(self):
        time.sleep(ROUND_TRIP)
        self.connections += 1
        return Connection(self.connections)
