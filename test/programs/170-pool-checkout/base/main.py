"""Export the accounts of all branches with a few threads that share a connection pool."""
import argparse
import queue
import threading

from database import Server
from pool import Pool


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--branches", type=int, default=72)
    parser.add_argument("--threads", type=int, default=6)
    return parser.parse_args()


def export(pool, branches, totals):
    """Body of each thread."""
    while True:
        try:
            branch = branches.get_nowait()
        except queue.Empty:
            return
        with pool.connection() as connection:
            totals[branch] = sum(connection.query("accounts of branch %d" % branch))


def main():
    options = parse_arguments()
    server = Server()
    pool = Pool(server.connect, size=options.threads)
    branches = queue.Queue()
    for branch in range(options.branches):
        branches.put(branch)
    totals = {}
    threads = [
        threading.Thread(target=export, args=(pool, branches, totals)) for _ in range(options.threads)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pool.close()
    print("%d branches, %d in sum, %d connections" % (len(totals), sum(totals.values()), server.connections))


if __name__ == "__main__":
    main()
