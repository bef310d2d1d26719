"""What the devices report."""


def updates(count):
    names = ["device-%02d" % number for number in range(40)]
    for number in range(count):
        yield names[number % 40], number * 31 % 1009
