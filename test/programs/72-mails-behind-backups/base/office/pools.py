"""Thread pools of the office server."""
from concurrent.futures import ThreadPoolExecutor

backup_pool = ThreadPoolExecutor(max_workers=3)
mail_pool = ThreadPoolExecutor(max_workers=3)
