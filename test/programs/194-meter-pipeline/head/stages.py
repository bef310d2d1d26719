"""The stages of the import. Each takes a list of records and returns the records to hand on."""


class Decoder:
    def process(self, lines):
        readings = []
        for line in lines:
            meter, value = line.split(";")
            readings.append((meter, int(value)))
        return readings


class Validator:
    def __init__(self, low, high):
        self._low = low
        self._high = high

    def process(self, readings):
        return [reading for reading in readings if self._low <= reading[1] < self._high]


class Ledger:
    def __init__(self):
        self.meters = {}
        self.count = 0
        self.total = 0

    def process(self, readings):
        for meter, value in readings:
            self.meters[meter] = value
            self.count += 1
            self.total += value
        return []
