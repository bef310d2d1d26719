"""Decides what a statement pays."""


class Matcher:
    def __init__(self, book):
        self._book = book
        self.matched = 0
        self.partial = 0
        self.unknown = []

    def match(self, statement):
        invoice = self._book.find(statement.reference)
        if invoice is None:
            self.unknown.append(statement)
        elif statement.cents < invoice.cents:
            invoice.cents -= statement.cents
            self.partial += 1
        else:
            self._book.close(invoice)
            self.matched += 1
