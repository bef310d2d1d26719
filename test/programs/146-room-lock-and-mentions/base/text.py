"""What happens to the text of a message."""
import re

MENTION = re.compile(r"@(\w+)")


def highlight(text, names):
    """The text with marked mentions, and how many there are."""
    found = [name for name in MENTION.findall(text) if name in names]
    for name in found:
        text = text.replace("@" + name, "<b>%s</b>" % name)
    return text, len(found)
