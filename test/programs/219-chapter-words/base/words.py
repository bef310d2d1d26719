"""The most common words of a text."""
from collections import Counter


def cleaned(text):
    return text.replace("w", "").split()


def common(text):
    counts = Counter(cleaned(text))
    return [word for word, _ in counts.most_common(3)]
