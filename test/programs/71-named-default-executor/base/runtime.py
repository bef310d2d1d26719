"""Sets the loop up."""
import asyncio
import threading


def prepare():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.5
    loop.set_debug(False)
    threading.current_thread().name = "loop"
