"""Computes risk figures."""


def risk(seed, paths):
    """The share of simulated paths that end with a loss."""
    state, losses = seed, 0
    for _ in range(paths):
        value = 100
        for _ in range(30):
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
            value += state % 7 - 3
        losses += value < 100
    return losses / paths
