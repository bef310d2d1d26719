"""Invoices and their lines."""


def fill(connection, count):
    connection.execute("create table invoice (id integer primary key, customer text)")
    connection.execute("create table line (invoice integer, cents integer)")
    with connection:
        for number in range(count):
            connection.execute("insert into invoice values (?, ?)", (number, "customer %d" % (number % 50)))
            connection.executemany("insert into line values (?, ?)", [(number, n * 7 + number) for n in range(40)])


def _lines(connection):
    """All lines at once; there are not many."""
    return connection.execute("select invoice, cents from line").fetchall()


def totals(connection):
    found = dict.fromkeys((number for (number,) in connection.execute("select id from invoice order by id")), 0)
    for number, cents in _lines(connection):
        found[number] += cents
    return found
