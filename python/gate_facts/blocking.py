"""Calls that are known to block, with the asynchronous way to write them.

Sources: ruff's ASYNC2xx rules, flake8-async, blockbuster's list. Cheap single system calls (os.stat) are left out.
"""

from __future__ import annotations

_THREAD = "asyncio.to_thread"
_HTTP = "an asynchronous client such as aiohttp or httpx.AsyncClient"

_EXACT = {
    "time.sleep": "asyncio.sleep",
    "urllib.request.urlopen": _HTTP,
    "urllib3.request": _HTTP,
    "socket.create_connection": "asyncio.open_connection",
    "socket.getaddrinfo": "loop.getaddrinfo",
    "socket.gethostbyname": "loop.getaddrinfo",
    "os.system": "asyncio.create_subprocess_shell",
    "os.popen": "asyncio.create_subprocess_shell",
    "os.wait": "asyncio.create_subprocess_exec",
    "os.waitpid": "asyncio.create_subprocess_exec",
    "open": _THREAD,
    "io.open": _THREAD,
    "input": _THREAD,
    "os.walk": _THREAD,
    "shutil.copy": _THREAD,
    "shutil.copyfile": _THREAD,
    "shutil.copytree": _THREAD,
    "shutil.rmtree": _THREAD,
    "sqlite3.connect": "aiosqlite or asyncio.to_thread",
    "psycopg2.connect": "psycopg.AsyncConnection or asyncpg",
    "pymysql.connect": "aiomysql",
    "redis.Redis": "redis.asyncio.Redis",
    "boto3.client": "aioboto3 or asyncio.to_thread",
    "hashlib.pbkdf2_hmac": _THREAD,
    "hashlib.scrypt": _THREAD,
    "queue.Queue": "asyncio.Queue",
    "threading.Lock": "asyncio.Lock",
}
_PREFIXES = {
    "requests.": _HTTP,
    "http.client.": _HTTP,
    "subprocess.": "asyncio.create_subprocess_exec",
    "smtplib.": _THREAD,
    "ftplib.": _THREAD,
    "paramiko.": _THREAD,
}
_HTTP_VERBS = {"get", "post", "put", "patch", "delete", "head", "options", "request", "stream"}


def replacement_of(name: str) -> str | None:
    """The asynchronous form of a call by its resolved dotted name, or None when it is not known to block."""
    if name in _EXACT:
        return _EXACT[name]
    if name.startswith("httpx.") and name.split(".")[1] in _HTTP_VERBS | {"Client"}:
        return _HTTP
    for prefix, form in _PREFIXES.items():
        if name.startswith(prefix):
            return form
    return None
