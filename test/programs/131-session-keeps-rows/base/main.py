"""Counts the words of all documents of a database."""
import sqlite3

from orm import Session

DOCUMENTS = 2200


def fill(connection):
    connection.execute("create view document as "
                       "with recursive n(id) as (select 1 union all select id + 1 from n where id < %d) "
                       "select id, 'title ' || id as title, replace(hex(zeroblob(12000)), '00', 'ab c') || id as body from n"
                       % DOCUMENTS)


def main():
    connection = sqlite3.connect(":memory:")
    fill(connection)
    session = Session(connection)
    words = longest = 0
    for document in session.all():
        count = document.words()
        words += count
        longest = max(longest, count)
    connection.close()
    print("%d words, at most %d in a document" % (words, longest))


if __name__ == "__main__":
    main()
