"""Writes records to a partition, in order."""

LEADER = 1
ALL_IN_SYNC = -1


class Producer:
    def __init__(self, link, topic, partition):
        self.topic = topic
        self.partition = partition
        self.offset = 0
        self.batches = 0
        self._link = link

    async def send(self, records):
        """Returns when the broker has acknowledged the records."""
        answer = await self._link.request({
            "api": "produce",
            "topic": self.topic,
            "partition": self.partition,
            "acks": ALL_IN_SYNC,
            "records": records,
        })
        self.batches += 1
        self.offset = answer["offset"]
        return answer["offset"]
