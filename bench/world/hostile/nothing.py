# The honest control: slow, and nothing else.
