"""Ask all meters of a building, a few threads at a time."""
import threading
import time

from split import parts

METERS = 39
THREADS = 10


class Asker(threading.Thread):
    def __init__(self, meters):
        super().__init__()
        self.meters = meters
        self.values = {}

    def ask(self, meter):
        time.sleep(0.075)
        return meter * 13 % 500

    def run(self):
        for meter in self.meters:
            self.values[meter] = self.ask(meter)


def main():
    askers = [Asker(part) for part in parts(list(range(METERS)), THREADS)]
    for asker in askers:
        asker.start()
    values = {}
    for asker in askers:
        asker.join()
        values.update(asker.values)
    print("%d meters, sum %d" % (len(values), sum(values.values())))


if __name__ == "__main__":
    main()
