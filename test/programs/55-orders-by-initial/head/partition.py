"""Which worker handles which customer."""


def worker_of(customer, workers):
    """Orders of one customer must stay in order, so they go to one worker."""
    return (ord(customer[0]) - ord("A")) * workers // 26
