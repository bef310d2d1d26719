"""Models behind an interface; the larger one takes longer."""
import asyncio

SECONDS = {"small": 0.05, "large": 0.19}


class Models:
    async def complete(self, model, prompt):
        await asyncio.sleep(SECONDS[model])
        return "%s: %s" % (model, prompt[::-1])
