"""Refresh a shop's dashboard; each refresh names the state from which the next one starts."""
import asyncio

REFRESHES = 7


class Backend:
    async def orders(self, state):
        await asyncio.sleep(0.06)
        return [state * 10 + number for number in range(5)]

    async def stock(self, state):
        await asyncio.sleep(0.055)
        return {"screws": 100 - state, "nails": 250 - 2 * state}

    async def weather(self, town):
        await asyncio.sleep(0.05)
        return "%s: dry" % town


async def dashboard(backend, state):
    orders, stock, weather = await asyncio.gather(
        backend.orders(state), backend.stock(state), backend.weather("Ulm")
    )
    return {"orders": orders, "stock": stock, "weather": weather, "next": state + len(orders)}


async def main():
    backend = Backend()
    state = 0
    for _ in range(REFRESHES):
        state = (await dashboard(backend, state))["next"]
    print("state", state)


if __name__ == "__main__":
    asyncio.run(main())
