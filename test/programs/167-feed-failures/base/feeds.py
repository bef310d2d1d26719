"""Reading of feeds."""


class FeedError(Exception):
    """The feed cannot be read."""


def check_header(header):
    name, _, version = header.partition(b"/")
    if name != b"feed":
        raise FeedError("not a feed: %r" % header[:20])
    if version != b"2":
        raise FeedError("version %s is not supported" % version.decode())


def count_products(body):
    """The number of products in a feed."""
    header, _, rows = body.partition(b"\n")
    check_header(header)
    return rows.count(b"\n")
