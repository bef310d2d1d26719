"""Opens all resources before the service starts and closes them after it."""
import asyncio
import logging
from contextlib import asynccontextmanager

log = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(resources):
    opened = await asyncio.gather(
        *(resource.__aenter__() for resource in resources), return_exceptions=True
    )
    failed = [error for error in opened if isinstance(error, BaseException)]
    try:
        if failed:
            raise failed[0]
        log.info("%d resources are open", len(opened))
        yield {resource.name: resource for resource in opened}
    finally:
        await asyncio.gather(
            *(resource.__aexit__(None, None, None) for resource in resources if resource.ready)
        )
