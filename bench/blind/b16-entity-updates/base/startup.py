"""What has to be set before the loop is used."""
import concurrent.futures


def log_late_callbacks(loop):
    loop.slow_callback_duration = 0.5


def prepare(loop, workers=12):
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(workers))
    log_late_callbacks(loop)
