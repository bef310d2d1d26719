"""Invoices and their lines."""


def fill(connection, count):
    connection.execute("create table invoice (id integer primary key, customer text)")
    connection.execute("create table line (invoice integer, cents integer)")
    with connection:
        for number in range(count):
            connection.execute("insert into invoice values (?, ?)", (number, "customer %d" % (number % 50)))
            connection.executemany("insert into line values (?, ?)", [(number, n * 7 + number) for n in range(40)])


def _lines(connection, invoice):
    return connection.execute("select cents from line where invoice = ?", (invoice,)).fetchall()


def totals(connection):
    found = {}
    for (number,) in connection.execute("select id from invoice order by id"):
        found[number] = sum(cents for (cents,) in _lines(connection, number))
    return found
