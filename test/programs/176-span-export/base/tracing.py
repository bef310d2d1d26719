"""Spans: what happened in a request, how long it took, and where they are sent."""
import contextlib
import json
import queue
import socket
import threading
import time


class CollectorExporter:
    """Sends spans to the collector, one line of JSON for each batch, and reads the receipt."""

    def __init__(self, port, host="127.0.0.1"):
        self._link = socket.create_connection((host, port))
        self._receipts = self._link.makefile("r", encoding="utf-8")
        self.accepted = 0

    def export(self, spans):
        document = json.dumps({"resource": "checkout", "spans": spans})
        self._link.sendall(document.encode("utf-8") + b"\n")
        receipt = json.loads(self._receipts.readline())
        self.accepted += receipt["accepted"]

    def close(self):
        self._receipts.close()
        self._link.close()


class SpanProcessor:
    """Takes finished spans from any thread; a thread of its own sends them in batches."""

    MAX_BATCH = 256

    def __init__(self, exporter):
        self._exporter = exporter
        self._finished = queue.Queue()
        self._thread = threading.Thread(target=self._send, name="span-sender", daemon=True)
        self._thread.start()

    def on_end(self, span):
        self._finished.put(span)

    def _send(self):
        open_ended = True
        while open_ended:
            batch = [self._finished.get()]
            while len(batch) < self.MAX_BATCH and not self._finished.empty():
                batch.append(self._finished.get())
            if None in batch:
                open_ended = False
                batch.remove(None)
            if batch:
                self._exporter.export(batch)

    def shutdown(self):
        self._finished.put(None)
        self._thread.join()
        self._exporter.close()


class Tracer:
    def __init__(self, processor):
        self._processor = processor

    @contextlib.contextmanager
    def span(self, name, **attributes):
        record = {"name": name, "attributes": attributes, "status": "ok"}
        started = time.monotonic()
        try:
            yield record
        except Exception as error:
            record["status"] = type(error).__name__
            raise
        finally:
            record["milliseconds"] = round(1000 * (time.monotonic() - started))
            self._processor.on_end(record)
