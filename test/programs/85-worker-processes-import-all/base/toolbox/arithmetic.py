"""Simple arithmetic."""


def add(words):
    return sum(int(word) for word in words)
