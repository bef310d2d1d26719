"""The import of a price list."""
CHUNK = 500


class PriceList:
    def __init__(self, rows):
        self._rows = rows
        self._prices = {}
        self.count = 0

    async def load(self):
        async for chunk in self._chunks():
            for number, text in chunk:
                self._prices[number % 5000] = self._price(text)
                self.count += 1

    async def _chunks(self):
        for start in range(0, self._rows, CHUNK):
            yield list(self._lines(start, min(start + CHUNK, self._rows)))

    @staticmethod
    def _lines(start, stop):
        for number in range(start, stop):
            yield number, "%d.%02d EUR" % (number // 7, number % 100)

    @staticmethod
    def _price(text):
        amount, _, currency = text.partition(" ")
        whole, _, cents = amount.partition(".")
        value = int(whole) * 100 + int(cents)
        return round(value * (1.0 if currency == "EUR" else 1.1)) + sum(map(ord, currency))
