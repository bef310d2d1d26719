"""The script that is run."""


def lines(count):
    names = ["%s-%s" % (group, verb)
             for verb in ("list", "show", "export", "check") for group in ("disk", "user", "cert", "volume")]
    for number in range(count):
        yield "%s %d" % (names[number % 16], number)
    yield "volume-chek 1"
