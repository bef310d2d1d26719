"""A hub talks to its devices while a thread verifies firmware images."""
import asyncio

from devices import Radio
from firmware import Verifier

MESSAGES = 220


async def talk(radio):
    answered = 0
    for number in range(MESSAGES):
        answered += await radio.ask(number)
    return answered


def main():
    verifier = Verifier(size=400_000)
    verifier.start()
    answered = asyncio.run(talk(Radio()))
    verifier.stop()
    print(answered, "answers, images", "verified" if verifier.rounds >= 0 else "broken")


if __name__ == "__main__":
    main()
