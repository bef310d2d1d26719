"""Which documents have a term."""


def build(documents):
    index = {}
    for number, terms in enumerate(documents):
        for term in terms:
            index.setdefault(term, set()).add(number)
    return index
