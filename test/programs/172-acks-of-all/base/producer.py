"""Writes records to a partition, in order."""


class Producer:
    def __init__(self, link, topic, partition):
        self.topic = topic
        self.partition = partition
        self.offset = 0
        self._link = link

    async def send(self, records):
        """Returns when the broker has acknowledged the records."""
        answer = await self._link.request({
            "api": "produce",
            "topic": self.topic,
            "partition": self.partition,
            "acks": 1,
            "records": records,
        })
        self.offset = answer["offset"]
        return answer["offset"]
