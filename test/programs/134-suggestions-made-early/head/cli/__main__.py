import sys

from .registry import Registry
from .runner import Runner
from .script import lines


def main(count):
    registry = Registry()
    for group in ("disk", "user", "group", "route", "cert", "queue", "volume", "backup"):
        for verb in ("list", "show", "create", "delete", "rename", "export", "import", "check"):
            registry.add("%s-%s" % (group, verb), len(group) * len(verb))
    runner = Runner(registry)
    for line in lines(count):
        runner.run(line)
    print(runner.summary())


if __name__ == "__main__":
    main(int(sys.argv[1]))
