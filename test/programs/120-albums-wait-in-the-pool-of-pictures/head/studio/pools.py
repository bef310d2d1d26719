"""Thread pools of the studio."""
from concurrent.futures import ThreadPoolExecutor

pictures = ThreadPoolExecutor(max_workers=7)
albums = pictures
