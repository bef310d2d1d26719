"""The invoices that are still open."""


class OpenBook:
    def __init__(self):
        self._open = []

    def __len__(self):
        return len(self._open)

    def add(self, invoice):
        self._open.append(invoice)

    def find(self, reference):
        """The oldest open invoice with this reference, or None."""
        for invoice in self._open:
            if invoice.reference == reference:
                return invoice
        return None

    def close(self, invoice):
        self._open.remove(invoice)

    def balance(self):
        return sum(invoice.cents for invoice in self._open)
