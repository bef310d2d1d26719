"""Ask all meters of a district for their counters and sum them up."""
import argparse
import asyncio
import json
import zlib

SLOTS = 9
ATTEMPTS = 3


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meters", type=int, default=150)
    return parser.parse_args()


def meter_names(count):
    return ["m%04d" % number for number in range(count)]


def answer_time(name, attempt):
    return 0.03 + zlib.crc32(("%s/%d" % (name, attempt)).encode()) % 50 / 1000


def is_down(name, attempt):
    return zlib.crc32(name.encode()) % 9 == 0 and attempt == 1


async def ask(name, attempt):
    await asyncio.sleep(answer_time(name, attempt))
    if is_down(name, attempt):
        raise ConnectionError(name)
    return {"meter": name, "kwh": zlib.crc32(name.encode()) % 9000, "attempt": attempt}


async def read_meter(name, slots):
    async with slots:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await ask(name, attempt)
            except ConnectionError:
                if attempt == ATTEMPTS:
                    raise


def sum_up(readings):
    summary = {"meters": 0, "kwh": 0, "repeated": 0}
    for reading in readings:
        summary["meters"] += 1
        summary["kwh"] += reading["kwh"]
        summary["repeated"] += reading["attempt"] > 1
    return summary


async def main():
    options = parse_arguments()
    slots = asyncio.Semaphore(SLOTS)
    readings = await asyncio.gather(*(read_meter(name, slots) for name in meter_names(options.meters)))
    print(json.dumps(sum_up(readings), sort_keys=True))


if __name__ == "__main__":
    asyncio.run(main())
