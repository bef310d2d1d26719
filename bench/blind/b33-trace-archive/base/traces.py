"""Makes traces."""


def trace(number: int) -> bytes:
    state = number + 1
    lines = []
    for step in range(5200):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        lines.append(f"{step:06} span={state % 4093:04x} parent={state % 127:02x} took={state % 977} ms")
    return "\n".join(lines).encode()
