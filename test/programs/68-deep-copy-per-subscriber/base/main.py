"""Show changes of a board to several views."""
import asyncio

from store import Store

FIELDS = 150
CHANGES = 300
VIEWS = 6


class View:
    def __init__(self):
        self.shown = 0

    def show(self, state):
        self.shown += sum(field["value"] for field in state.values())


async def main():
    store = Store({"field %d" % number: {"value": number, "unit": "mm"} for number in range(FIELDS)})
    views = [View() for _ in range(VIEWS)]
    for view in views:
        store.subscribe(view.show)
    for number in range(CHANGES):
        store.set("field %d" % (number % FIELDS), number * 2)
        await asyncio.sleep(0.001)
    print("shown", sum(view.shown for view in views))


if __name__ == "__main__":
    asyncio.run(main())
