"""An account and its tickets."""


class Account:
    def __init__(self, transport, name):
        self.transport = transport
        self.name = name

    async def ticket(self, calendar):
        """A ticket that allows to read one calendar."""
        number = await self.transport.get(f"/ticket/{self.name}/{calendar}")
        return f"t{number}"
