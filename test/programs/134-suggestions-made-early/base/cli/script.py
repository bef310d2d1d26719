"""The script that is run."""


def lines(count):
    groups = ("disk", "user", "cert", "volume")
    verbs = ("list", "show", "export", "check")
    for number in range(count):
        yield "%s-%s %d" % (groups[number % 4], verbs[number // 4 % 4], number)
    yield "volume-chek 1"
