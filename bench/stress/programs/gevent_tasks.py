"""gevent with everything patched: greenlets, pools, sockets, locks, commands, forks."""

from gevent import monkey

monkey.patch_all()

import os  # noqa: E402
import socket  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402
import time  # noqa: E402

import gevent  # noqa: E402
from gevent.pool import Pool  # noqa: E402
from gevent.server import StreamServer  # noqa: E402
from gevent.threadpool import ThreadPool  # noqa: E402

print(sum(Pool(20).map(lambda n: (gevent.sleep(0.001), n)[1], range(100))))
server = StreamServer(("127.0.0.1", 0), lambda peer, _: peer.sendall(peer.recv(9).upper()))
server.start()
for _ in range(100):
    with socket.create_connection(server.address) as client:
        client.sendall(b"shop")
        assert client.recv(9) == b"SHOP"
server.stop()
lock, found = threading.Lock(), []


def work(n):
    with lock:
        time.sleep(0.001)
        found.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(found), ThreadPool(2).apply(pow, (2, 5)))
print(subprocess.run(["/bin/echo", "command"], stdout=-1).stdout)
sys.stdout.flush()
for _ in range(3):
    number = os.fork()
    if number == 0:
        os._exit(4)
    print(os.waitpid(number, 0)[1] >> 8)
until = time.perf_counter() + 0.1
while time.perf_counter() < until:
    gevent.sleep(0)
try:
    with gevent.Timeout(0.01):
        gevent.sleep(30)
except gevent.Timeout as error:
    print(error)
