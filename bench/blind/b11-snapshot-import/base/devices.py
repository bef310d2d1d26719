"""Devices answer a question after a while; the next question follows from the answer."""
import asyncio


async def ask(device: int, number: int) -> int:
    await asyncio.sleep(0.026)
    return (device * 17 + number * 5) % 23


async def watch(device: int, rounds: int) -> int:
    value = 0
    for number in range(rounds):
        value += await ask(device, number + value)
    return value
