"""Looks up what is known about some hosts."""
import os

from api import HostApi

HOSTS = [f"198.51.100.{number}" for number in range(60)]


def main() -> None:
    api = HostApi("127.0.0.1", int(os.environ["PORT"]))
    ports = sum(api.host(address) for address in HOSTS)
    api.close()
    print("hosts", len(HOSTS), "ports", ports, "requests", api.requests)


if __name__ == "__main__":
    main()
