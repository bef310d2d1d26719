"""A recorded stream of events."""
import json

KINDS = ("ADDED", "MODIFIED", "MODIFIED", "DELETED")


def stream(count: int):
    for number in range(count):
        labels = {f"label-{place}": f"value-{(number + place) % 13}" for place in range(36)}
        yield json.dumps(
            {"type": KINDS[number % 4], "object": {"name": f"pod-{number % 97}", "version": number, "labels": labels}}
        )
