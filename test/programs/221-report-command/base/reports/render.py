"""Renders the report of one branch."""
import sys


def rows(branch):
    return [(branch, number, number * 17 % 101) for number in range(60_000)]


def render(branch):
    lines = []
    for name, number, amount in rows(branch):
        lines.append(f"{name};{number};{amount}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(len(render(sys.argv[1])))
