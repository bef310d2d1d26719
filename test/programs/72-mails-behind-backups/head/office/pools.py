"""Thread pools of the office server."""
from concurrent.futures import ThreadPoolExecutor

office_pool = ThreadPoolExecutor(max_workers=3)
backup_pool = mail_pool = office_pool
