"""What can be wrong with a number."""


class NumberError(ValueError):
    """The text is no telephone number."""
