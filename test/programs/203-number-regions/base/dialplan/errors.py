"""What can be wrong with a number."""


class NumberError(ValueError):
    """The text is no telephone number."""


class RegionError(LookupError):
    """The prefix of the number belongs to no region."""

    def __init__(self, number):
        super().__init__("%s (prefix %s)" % (number, str(number)[:7]))
        self.number = number
