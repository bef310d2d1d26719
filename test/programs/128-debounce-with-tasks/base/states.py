"""What the devices report."""


def updates(count):
    for number in range(count):
        yield "device-%02d" % (number % 40), number * 31 % 1009
