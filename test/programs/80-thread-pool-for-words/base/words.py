"""Counts how many words can be read backwards."""


def palindromes(part):
    begin, end = part
    found = 0
    for number in range(begin, end):
        word = "%d" % (number * 7)
        left, right = 0, len(word) - 1
        while left < right and word[left] == word[right]:
            left, right = left + 1, right - 1
        found += left >= right
    return found
