"""Sends notifications to devices."""
import asyncio


class Gateway:
    def __init__(self):
        self.sent = 0

    async def push(self, device, text):
        await asyncio.sleep(0.035)
        self.sent += 1
        return "%s:%d" % (device, len(text))


async def notify_all(gateway, devices, text):
    receipts = []
    for device in devices:
        task = asyncio.create_task(gateway.push(device, text), name=device)
        receipts.append(await task)
    return receipts
