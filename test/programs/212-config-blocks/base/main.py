"""Check the configuration of a router against a few rules."""
import argparse
import sys

from parser import parse
from rules import RULES, check
from sample import make_config


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interfaces", type=int, default=160)
    parser.add_argument("--passes", type=int, default=14)
    return parser.parse_args(argv)


def main(argv=None):
    options = parse_arguments(argv)
    root = parse(make_config(options.interfaces))
    findings = []
    for number in range(options.passes):
        findings = list(check(root, RULES, vlan=number))
    for finding in findings[:5]:
        print(finding)
    print("%d findings" % len(findings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
