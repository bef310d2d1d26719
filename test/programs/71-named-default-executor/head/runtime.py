"""Sets the loop up."""
import asyncio
from concurrent.futures import ThreadPoolExecutor


def prepare():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.5
    loop.set_default_executor(ThreadPoolExecutor(max_workers=3, thread_name_prefix="scanner"))
