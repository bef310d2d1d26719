"""Answer a batch of questions, ten at a time."""
import asyncio

from assistant import Assistant
from models import Models


async def main():
    assistant = Assistant(Models(), 10)
    questions = ["what is %d plus one" % number for number in range(40)]
    answers = await asyncio.gather(*(assistant.answer(question) for question in questions))
    print("%d answers, longest %d letters" % (len(answers), max(len(answer) for answer in answers)))


if __name__ == "__main__":
    asyncio.run(main())
