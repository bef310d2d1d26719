"""How features are spread."""
LIMIT = 65_521


class Spread:
    """Counts values in buckets of equal width."""

    def __init__(self, buckets: int):
        self.counts = [0] * buckets

    def add(self, value: int) -> None:
        self.counts[value * len(self.counts) // LIMIT] += 1

    def fullest(self) -> int:
        """Number of the bucket with most values."""
        return self.counts.index(max(self.counts))

    def __str__(self) -> str:
        return f"fullest {self.fullest()} with {max(self.counts)}"
