"""The answers of a survey."""
import asyncio
import difflib


class Survey:
    async def answer(self, number):
        await asyncio.sleep(0.045)
        return " ".join("room %d: %d degrees," % (room, number * room % 23) for room in range(9))


def summary(answers):
    groups = []
    for answer in answers:
        if not any(difflib.SequenceMatcher(None, answer, other).ratio() > 0.999 for other in groups):
            groups.append(answer)
    return len(groups)


async def evaluate(survey, count):
    answers = []
    for number in range(count):
        answers.append(await survey.answer(number))
    return summary(answers)
