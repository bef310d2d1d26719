"""Mirror the releases of a project."""
import argparse

from mirror import Copier, Mirror, Release

SKIPPED = ["0.3", "0.7"]


def releases(count):
    for number in range(count):
        version = "0.%d" % number
        if version not in SKIPPED:
            yield Release("tool-" + version, 3 + number % 3)


def main(count, threads):
    copier = Copier(Mirror(), threads)
    copied = copier.run(releases(count))
    for release in copied:
        print("%-10s %7d %s" % (release.name, release.size, release.digest[:16]))
    print("%d releases, %d bytes" % (len(copied), copier.progress.bytes))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=46)
    parser.add_argument("--threads", type=int, default=4)
    options = parser.parse_args()
    main(options.releases, options.threads)
