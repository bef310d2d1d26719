"""The invoices that are still open."""


class OpenBook:
    def __init__(self):
        self._open = {}

    def __len__(self):
        return len(self._open)

    def add(self, invoice):
        self._open[invoice.reference] = invoice

    def find(self, reference):
        """The oldest open invoice with this reference, or None."""
        return self._open.get(reference)

    def close(self, invoice):
        del self._open[invoice.reference]

    def balance(self):
        return sum(invoice.cents for invoice in self._open.values())
