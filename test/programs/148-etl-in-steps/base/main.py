"""Reads orders, cleans them and loads them, in batches."""
import asyncio
import sqlite3

BATCHES = 22
SIZE = 60


async def fetch(batch):
    await asyncio.sleep(0.04)
    return [{"id": batch * SIZE + n, "who": " Customer %d " % (n % 9), "cents": n * 37 % 5000} for n in range(SIZE)]


def clean(rows):
    return [(row["id"], row["who"].strip().lower(), row["cents"]) for row in rows if row["cents"] > 50]


def load(connection, rows):
    with connection:
        connection.executemany("insert into orders values (?, ?, ?)", rows)


async def main():
    connection = sqlite3.connect(":memory:")
    connection.execute("create table orders (id integer primary key, who text, cents integer)")
    for batch in range(BATCHES):
        load(connection, clean(await fetch(batch)))
    print(connection.execute("select count(*), sum(cents) from orders").fetchone())
    connection.close()


if __name__ == "__main__":
    asyncio.run(main())
