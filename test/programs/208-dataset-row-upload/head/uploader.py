"""Sends rows in batches; an upload starts as soon as a batch is full."""
import asyncio


class Uploader:
    def __init__(self, batch_size, latency=0.08):
        self._batch_size = batch_size
        self._latency = latency
        self._pending = []
        self._uploads = set()
        self.accepted = 0
        self.batches = 0
        self.characters = 0

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        if kind is None and self._pending:
            self._flush()
        if self._uploads:
            await asyncio.gather(*self._uploads)

    def add(self, row):
        self._pending.append(row)
        if len(self._pending) >= self._batch_size:
            self._flush()

    def _flush(self):
        batch, self._pending = self._pending, []
        task = asyncio.ensure_future(self._upload(batch))
        self._uploads.add(task)
        task.add_done_callback(self._uploads.discard)

    async def _upload(self, batch):
        await asyncio.sleep(self._latency)
        self.accepted += len(batch)
        self.batches += 1
        self.characters += sum(len(row.text) for row in batch)
