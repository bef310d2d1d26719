"""Records a signal sample by sample."""
import time


class Signal:
    def read(self, number):
        time.sleep(0.0015)
        return number * 7 % 50


def record(signal, samples):
    return [signal.read(number) for number in range(samples)]
