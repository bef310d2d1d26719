"""Parts of a list for workers."""


def parts(items, workers):
    size = len(items) // workers
    ends = [size * number for number in range(workers)] + [len(items)]
    return [items[begin:end] for begin, end in zip(ends, ends[1:])]
