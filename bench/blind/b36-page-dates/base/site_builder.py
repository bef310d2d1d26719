"""Renders pages."""
import zlib


def render(name: str, date: str) -> str:
    words = []
    for number in range(1100):
        words.append(f"{zlib.crc32(f'{name}{number}'.encode()) % 997:x}")
    return f"<article><h1>{name}</h1><p>{' '.join(words)}</p><time>{date}</time></article>"


def build(names, dates) -> list:
    return [render(name, dates.of(name)) for name in names]
