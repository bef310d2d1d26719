"""Handlers and what they depend on."""
import asyncio

from .inject import Depends


async def profile(request):
    await asyncio.sleep(0.05)
    return {"name": request["user"].title()}


async def basket(request):
    await asyncio.sleep(0.045)
    return [len(request["user"]), 3]


async def news(request):
    await asyncio.sleep(0.06)
    return ["sale", "new shop"]


async def weather(request):
    await asyncio.sleep(0.055)
    return "dry"


async def home(request, who=Depends(profile), items=Depends(basket), lines=Depends(news), sky=Depends(weather)):
    return "%s %d %s %s" % (who["name"], sum(items), "; ".join(lines), sky)


ROUTES = {"/home": home}
