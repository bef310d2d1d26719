"""Which documents have a term, in the order they came in."""


def build(documents):
    index = {}
    for number, terms in enumerate(documents):
        for term in terms:
            found = index.setdefault(term, [])
            if number not in found:
                found.append(number)
            found.sort(key=lambda one: (one % 7, one))
    return index
