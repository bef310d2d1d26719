"""Evaluate a survey."""
import asyncio

from survey import Survey, evaluate

if __name__ == "__main__":
    print("%d different answers" % asyncio.run(evaluate(Survey(), 22)))
