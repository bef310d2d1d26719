"""Parts of a list for workers."""


def parts(items, workers):
    return [items[number::workers] for number in range(workers)]
