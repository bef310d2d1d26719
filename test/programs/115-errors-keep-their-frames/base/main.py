"""Audit a backup and print what is damaged."""
import time

from audit import Audit


def main():
    audit = Audit()
    for part in range(8):
        audit.run(150)
        time.sleep(0.06)
    print("%d errors, first: %s" % (len(audit.errors), audit.errors[0]))


if __name__ == "__main__":
    main()
