"""Listens to announcements on the network and keeps a list of devices."""
import logging

from announcements import announcements
from discovery import Discovery

ANNOUNCEMENTS = 900


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    discovery = Discovery()
    for announcement in announcements(ANNOUNCEMENTS):
        discovery.handle(announcement)
    print("devices", len(discovery.devices), "updates", discovery.updates, "checksum", discovery.checksum())


if __name__ == "__main__":
    main()
