"""Price a batch of parcels: weigh, look up the tariff of the zone, print a label."""
import argparse
import asyncio
import os

from parcels.manifest import read_manifest
from parcels.pipeline import Pipeline
from parcels.tariffs import TariffClient
from parcels.transport import Transport


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, default=42)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8080")))
    return parser.parse_args()


async def run(options):
    transport = Transport(options.host, options.port)
    try:
        pipeline = Pipeline(TariffClient(transport))
        labels = await pipeline.run(read_manifest(options.parcels))
    finally:
        await transport.close()
    print("%d labels, %.2f to pay" % (len(labels), sum(label.price for label in labels)))


if __name__ == "__main__":
    asyncio.run(run(parse_arguments()))
