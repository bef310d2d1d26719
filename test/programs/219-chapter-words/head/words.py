"""The most common words of a text."""


def cleaned(text):
    return text.replace("w", "").split()


def common(text):
    words = cleaned(text)
    different = sorted(set(words))
    counts = {word: words.count(word) for word in different}
    return sorted(different, key=counts.get, reverse=True)[:3]
