"""The answers of a survey."""
import asyncio
import difflib


class Survey:
    async def answer(self, number):
        await asyncio.sleep(0.045)
        return " ".join("room %d: %d degrees," % (room, number * room % 23) for room in range(9))


def summary(answers):
    return len(set(answers))


async def evaluate(survey, count):
    answers = await asyncio.gather(*(survey.answer(number) for number in range(count)))
    return summary(answers)
