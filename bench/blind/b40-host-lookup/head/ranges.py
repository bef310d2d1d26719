"""Address ranges."""
import ipaddress
from typing import Iterable, Iterator


def addresses(ranges: Iterable[str]) -> Iterator[str]:
    """The addresses of hosts in some ranges."""
    for text in ranges:
        for address in ipaddress.ip_network(text).hosts():
            yield str(address)
