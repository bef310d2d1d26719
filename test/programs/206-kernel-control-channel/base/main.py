"""Run the cells of a notebook in a kernel and print how long the session took."""
import argparse
import asyncio
import sys
import time

from frontend import Frontend
from kernel import Kernel

NOTEBOOK = (
    ("load", 36),
    ("clean", 30),
    ("join", 40),
    ("plot", 24),
    ("export", 32),
)


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=1, help="runs of the whole notebook")
    return parser.parse_args(argv)


async def session(repeat):
    kernel = Kernel()
    frontend = Frontend(kernel.channel, NOTEBOOK * repeat)
    frontend.start()
    try:
        await kernel.run()
    finally:
        frontend.join()
    return frontend.outputs


def main(argv=None):
    options = parse_arguments(argv)
    started = time.perf_counter()
    outputs = asyncio.run(session(options.repeat))
    for name in sorted(outputs):
        print("%-8s %s" % (name, outputs[name]))
    print("%d cells in %.2f s" % (len(outputs), time.perf_counter() - started))
    return 0 if len(outputs) == len(NOTEBOOK) else 1


if __name__ == "__main__":
    sys.exit(main())
