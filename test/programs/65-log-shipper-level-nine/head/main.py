"""Pack four log files and print their sizes."""
from shipper.logs import log_lines
from shipper.pack import pack


def main():
    for seed in range(4):
        lines = log_lines(seed, 3_000) * 14
        packed = pack(lines)
        print("log %d: %d lines, packed %s" % (seed, len(lines), len(packed) < 4_000_000))


if __name__ == "__main__":
    main()
