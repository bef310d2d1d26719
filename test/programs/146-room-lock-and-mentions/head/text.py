"""What happens to the text of a message."""
from difflib import SequenceMatcher

LIKE = 0.97


def highlight(text, names):
    """The text with marked mentions, and how many there are. Slips and a missing @ are forgiven."""
    count = 0
    words = []
    for word in text.split():
        bare = word.strip("@,.")
        if any(SequenceMatcher(None, bare, name).ratio() >= LIKE for name in names):
            word = "<b>%s</b>" % bare
            count += 1
        words.append(word)
    return " ".join(words), count
