"""Resources of the service: each is an asynchronous context manager."""
import asyncio


class Resource:
    scheme = "tcp"

    def __init__(self, name, delay):
        self.name = name
        self.delay = delay
        self.ready = False

    @property
    def url(self):
        return "%s://%s.internal" % (self.scheme, self.name)

    async def __aenter__(self):
        await self._handshake()
        self.ready = True
        return self

    async def __aexit__(self, kind, error, traceback):
        self.ready = False
        await asyncio.sleep(0.005)

    async def _handshake(self):
        for _ in range(2):
            await asyncio.sleep(self.delay / 2)

    async def call(self, text):
        if not self.ready:
            raise RuntimeError("%s is not connected" % self.url)
        await asyncio.sleep(0.01)
        return "%s %s ok" % (self.name, text)


class Database(Resource):
    scheme = "postgresql"


class Cache(Resource):
    scheme = "redis"


class Broker(Resource):
    scheme = "amqp"


class ObjectStore(Resource):
    scheme = "s3"


class Mailer(Resource):
    scheme = "smtp"
