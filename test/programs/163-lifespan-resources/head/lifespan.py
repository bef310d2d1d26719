"""Opens all resources before the service starts and closes them after it."""
import logging
from contextlib import AsyncExitStack, asynccontextmanager

log = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(resources):
    """Resources are closed in reverse order, also if one of them cannot be opened."""
    async with AsyncExitStack() as stack:
        state = {}
        for resource in resources:
            log.debug("opening %s", resource.url)
            state[resource.name] = await stack.enter_async_context(resource)
        log.info("%d resources are open", len(state))
        yield state
