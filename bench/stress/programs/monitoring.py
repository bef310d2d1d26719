"""sys.monitoring (3.12): a tool of the program's own, until the very end."""

import asyncio
import sys
import threading
from collections import Counter

mon = sys.monitoring
TOOL = 3
counted = Counter()
mon.use_tool_id(TOOL, "own tool")


def started(code, offset):
    if code.co_filename != __file__:
        return mon.DISABLE
    counted[code.co_name] += 1
    return None


def work(n):
    return sum(number for number in range(n))


async def main():
    await asyncio.gather(*(asyncio.to_thread(work, n) for n in range(5)))


mon.register_callback(TOOL, mon.events.PY_START, started)
mon.set_events(TOOL, mon.events.PY_START)
work(10)
asyncio.run(main())
thread = threading.Thread(target=work, args=(3,))
thread.start()
thread.join()
mon.set_events(TOOL, 0)
print(sorted(counted.items()))
print([mon.get_tool(number) for number in range(6)])

mon.set_events(TOOL, mon.events.PY_START | mon.events.LINE)  # to the very end
