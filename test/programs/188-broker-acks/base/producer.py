"""A producer for the message broker, synchronous, one connection for each."""
import json
import os
import socket
import threading


class BrokerError(Exception):
    """The broker has refused a message."""


class Connection:
    """Requests and replies are lines of JSON."""

    def __init__(self, port, timeout=10.0):
        self._socket = socket.create_connection(("127.0.0.1", port), timeout)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._replies = self._socket.makefile("r", encoding="utf-8")

    def call(self, request):
        self._socket.sendall(json.dumps(request).encode("utf-8") + b"\n")
        reply = json.loads(self._replies.readline())
        if "error" in reply:
            raise BrokerError(reply["error"])
        return reply

    def close(self):
        self._replies.close()
        self._socket.close()


class Producer:
    """Sends messages to a topic and remembers the last offset of each partition."""

    def __init__(self, topic, port=None):
        self.topic = topic
        self.offsets = {}
        self._connection = Connection(port or int(os.environ["PORT"]))

    def send(self, key, value):
        request = {"api": "produce", "topic": self.topic, "acks": 1, "key": key, "value": value}
        reply = self._connection.call(request)
        self.offsets[reply["partition"]] = reply["offset"]

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._connection.close()


class Statistics:
    def __init__(self):
        self._lock = threading.Lock()
        self.sent = 0
        self.topics = {}

    def add(self, producer, count):
        with self._lock:
            self.sent += count
            self.topics[producer.topic] = len(producer.offsets)
