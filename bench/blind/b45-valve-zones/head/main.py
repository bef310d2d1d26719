"""Refreshes the state of irrigation controllers."""
import asyncio

from cloud import Cloud
from refresh import Refresher

CONTROLLERS = ("front", "back", "greenhouse")
ROUNDS = 3


async def main() -> None:
    async with Cloud(answer_after=0.021) as cloud:
        refresher = Refresher(cloud, zones=5)
        water = 0
        for _ in range(ROUNDS):
            state = await refresher.refresh(CONTROLLERS)
            water += sum(sum(zones.values()) for zones in state.values())
    print("controllers", len(state), "water", water, "questions", cloud.questions)


if __name__ == "__main__":
    asyncio.run(main())
