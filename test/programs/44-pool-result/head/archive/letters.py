"""Letters and how they get into the archive."""


def render(number):
    return "\n".join("Letter %d, line %d" % (number, line) for line in range(40))


async def file_letter(archive, number):
    """Renders one letter and returns its key once it is stored."""
    stored = archive.submit("L%04d" % number, render(number))
    return stored.result(timeout=30)
