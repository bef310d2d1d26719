"""Answers the messages of a chat."""
import asyncio

from bot import Bot

MESSAGES = [f"{word} {number}" for number in range(110) for word in ("!weather", "!dice", "!quote")]


async def main() -> None:
    bot = Bot()
    answers = [await bot.answer(message) for message in MESSAGES]
    print("answers", len(answers), "characters", sum(map(len, answers)))


if __name__ == "__main__":
    asyncio.run(main())
