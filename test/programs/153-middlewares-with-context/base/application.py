"""The application and its only handler."""
import asyncio
import json


class Application:
    async def handle(self, request):
        if not request["user"]:
            return json.dumps({"error": 401})
        return await self.item(request)

    async def item(self, request):
        await asyncio.sleep(0.07)
        return json.dumps({"item": request["path"].rpartition("/")[2], "for": request["user"]})
