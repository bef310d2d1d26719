"""Sizes of pictures on a page."""
PAGE = 480


def scaled_size(number, width, height):
    """The size at which picture `number` fits the page; the number moves the grid."""
    best = None
    for denominator in range(1, 60):
        numerator = max(1, PAGE * denominator // width)
        error = abs(PAGE - width * numerator / denominator) + number % 3
        if best is None or error < best[0]:
            best = error, numerator, denominator
    _, numerator, denominator = best
    return width * numerator // denominator, height * numerator // denominator
