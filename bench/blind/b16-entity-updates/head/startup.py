"""What has to be set before the loop is used."""
import asyncio
import concurrent.futures
import os

SLOW_CALLBACK = 0.5


def thread_name() -> str:
    """Prefix of the workers' names, as `top -H` shows them."""
    return f"sync-{os.path.basename(os.getcwd())[:8]}"


def log_late_callbacks(loop: asyncio.AbstractEventLoop) -> None:
    loop.slow_callback_duration = SLOW_CALLBACK


def prepare(loop: asyncio.AbstractEventLoop, workers: int = 4) -> None:
    """Sets a loop up: names for threads, a limit for callbacks."""
    pool = concurrent.futures.ThreadPoolExecutor(workers, thread_name_prefix=thread_name())
    loop.set_default_executor(pool)
    log_late_callbacks(loop)
