"""What the syntax trees say: which loops depend on earlier turns, which pause on purpose, which calls block."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import textwrap
import unittest
from typing import Any

from probed import PYTHON_FOLDER, write_tree

LOOPS = [
    ("for url in urls:\n    pages.append(await get(url))", False, None),
    ("for url in urls:\n    total += await get(url)", False, None),
    (
        "for url in urls:\n    async with session.get(url) as answer:\n        texts.append(await answer.text())",
        False,
        None,
    ),
    ("for model in models:\n    await asyncio.gather(*(get(name) for name in model))", False, None),
    ("pages = [await get(url) for url in urls]", False, None),
    ("while cursor:\n    page = await get(cursor)\n    cursor = page.next", True, "cursor"),
    ("for _ in range(3):\n    token = await renew(token)", True, "token"),
    ("for _ in range(3):\n    page = await get(self.cursor)\n    self.cursor = page['next']", True, "self.cursor"),
    ("for host in hosts:\n    if await ping(host):\n        break", True, "an awaited test"),
    ("for host in hosts:\n    answer = await ping(host)\n    if answer:\n        return answer", True, "answer"),
    ("for attempt in range(3):\n    try:\n        return await put(x)\n    except OSError:\n        pass", True, None),
    ("for row in rows:\n    await connection.execute('insert', row)", True, "connection"),
    ("for line in lines:\n    writer.write(line)\n    await writer.drain()", True, "writer"),
    ("async for page in pages():\n    print(page)", True, "the asynchronous iterator"),
    ("while (page := await get(1)):\n    print(page)", True, "the condition of the loop"),
    ("for name in names:\n    await ask(reader, writer, name)", True, "reader"),
    ("for name in names:\n    await ask(self.connection, name)", True, "self.connection"),
    ("for connection in connections:\n    await ask(connection)", False, None),
    ("for name in names:\n    await ask(session, name)", False, None),
    ("for name in names:\n    writer = writers[name]\n    await ask(writer)", False, None),
]


def facts_of(text: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        write_tree(folder, {"main.py": text})
        request = json.dumps({"root": folder, "files": ["main.py"]})
        program = os.path.join(PYTHON_FOLDER, "facts.py")
        answer = subprocess.run(
            [sys.executable, "-I", program], input=request, stdout=subprocess.PIPE, text=True, check=True
        )
        facts: dict[str, Any] = json.loads(answer.stdout)["main.py"]
        return facts


def in_coroutine(body: str) -> str:
    return "import asyncio\nasync def main(self):\n" + textwrap.indent(body, "    ") + "\n"


class FactsTest(unittest.TestCase):
    def test_a_plain_loop_that_runs_an_event_loop_awaits(self) -> None:
        bodies = [
            ("for url in urls:\n    asyncio.run(get(url))", False, None),
            ("for url in urls:\n    pages.append(self.loop.run_until_complete(get(url)))", False, None),
            ("pages = [anyio.run(get, url) for url in urls]", False, None),
            ("while cursor:\n    cursor = asyncio.run(get(cursor))", True, "cursor"),
        ]
        for body, dependent, dependence in bodies:
            with self.subTest(body=body):
                text = "import asyncio, anyio\ndef main(self):\n" + textwrap.indent(body, "    ") + "\n"
                (loop,) = facts_of(text)["loops"]
                self.assertEqual((loop["dependent"], loop["dependence"]), (dependent, dependence))
        self.assertEqual(facts_of("def main():\n    for url in urls:\n        get(url)\n")["loops"], [])

    CLIENT = """
        class Client:
            async def connect(self):
                self._link = await dial()

            async def login(self):
                await self.connect()

            async def ask(self, text):
                return await self._link.request(text)

            async def turn(self):
                self._token = await renew(self._token)

            async def lazy(self, text):
                if self._session is None:
                    self._session = await dial()
                return await self._session.request(text)

        async def send(stream, text):
            await stream.drain()

        async def look(stream, text):
            return await find(stream.name, text)

        async def main(client, stream, texts):
    """

    def in_client(self, body: str) -> dict[str, Any]:
        return facts_of(textwrap.dedent(self.CLIENT).rstrip() + "\n" + textwrap.indent(body, "    ") + "\n")

    def test_what_an_await_sets_is_needed_by_a_later_one_that_uses_it(self) -> None:
        rows = [
            ("await client.connect()\nawait client.ask(1)", False),
            ("await client.login()\nawait client.ask(1)", False),
            ("await client.ask(1)\nawait client.ask(2)", True),
            ("await client.lazy(1)\nawait client.lazy(2)", True),
            ("await send(stream, 1)\nawait send(stream, 2)", False),
            ("await send(stream, 1)\nawait send(texts, 2)", True),
            ("await look(stream, 1)\nawait look(stream, 2)", True),
        ]
        for body, independent in rows:
            with self.subTest(body=body):
                sequences = [one for one in self.in_client(body)["sequences"] if one["function"] == "main"]
                self.assertEqual([one["independent"] for one in sequences], [independent])

    def test_a_loop_whose_turns_share_an_attribute_or_a_stream_depends_on_it(self) -> None:
        loops = [
            ("for text in texts:\n    await client.turn()", "self._token"),
            ("for text in texts:\n    await client.lazy(text)", None),
            ("for text in texts:\n    await client.ask(text)", None),
            ("for text in texts:\n    await send(stream, text)", "stream"),
            ("for text in texts:\n    await look(stream, text)", None),
        ]
        for body, dependence in loops:
            with self.subTest(body=body):
                self.assertEqual(self.in_client(body)["loops"][0]["dependence"], dependence)

    def test_whole_numbers_have_the_name_that_they_are_given(self) -> None:
        text = """
            LIMIT = 5
            share: float = 5.0
            class Pool:
                size: int = 6
                def __init__(self, workers=7, *, on=True, at_once=8):
                    self.width = 9
                    make(10, many=11, none=0, less=-1, options={"max": 12, "text": "13"})
        """
        found = facts_of(textwrap.dedent(text))["numbers"]
        named = [(number["name"], number["value"]) for number in found]
        self.assertCountEqual(
            named,
            [
                ("LIMIT", 5),
                ("size", 6),
                ("workers", 7),
                ("at_once", 8),
                ("self.width", 9),
                ("make", 10),
                ("many", 11),
                ("max", 12),
            ],
        )
        self.assertEqual([number["line"] for number in found], sorted(number["line"] for number in found))

    def test_a_loop_depends_on_earlier_turns_only_when_an_await_needs_their_results(self) -> None:
        for body, dependent, dependence in LOOPS:
            with self.subTest(body=body):
                loops = facts_of(in_coroutine(body))["loops"]
                self.assertEqual(loops[0]["dependent"], dependent, loops)
                if dependence is not None:
                    self.assertEqual(loops[0]["dependence"], dependence)
                self.assertEqual(loops[0]["function"], "main")

    def test_a_sleep_or_a_limiter_in_the_body_paces_a_loop_and_sleep_zero_does_not(self) -> None:
        for call, paced in (
            ("asyncio.sleep(0.1)", True),
            ("asyncio.sleep(0)", False),
            ("limiter.acquire()", True),
            ("get(1)", False),
        ):
            with self.subTest(call=call):
                loops = facts_of(in_coroutine(f"for n in range(3):\n    await {call}"))["loops"]
                self.assertEqual(loops[0]["paced"], paced)

    def test_loops_of_inner_functions_belong_to_them(self) -> None:
        loops = facts_of(in_coroutine("async def inner():\n    for n in x:\n        await get(n)"))["loops"]
        self.assertEqual([loop["function"] for loop in loops], ["main.<locals>.inner"])

    def test_neighbouring_awaits_are_independent_unless_one_needs_the_other(self) -> None:
        for body, independent in (
            ("a = await get(1)\nb = await get(2)", True),
            ("a = await get(1)\nb = await get(a)", False),
            ("await lock.acquire()\nawait get(2)", False),
            ("await asyncio.sleep(1)\nawait get(2)", False),
        ):
            with self.subTest(body=body):
                self.assertEqual(facts_of(in_coroutine(body))["sequences"][0]["independent"], independent)

    def test_blocking_calls_are_known_through_imports_and_not_when_handed_to_a_thread(self) -> None:
        facts = facts_of(
            """
            import time as clock
            from urllib.request import urlopen
            async def main():
                clock.sleep(1)
                urlopen("x")
                await asyncio.to_thread(lambda: clock.sleep(2))
                await asyncio.sleep(1)
            """
        )
        calls = {(call["line"], call["name"]): call for call in facts["calls"]}
        self.assertEqual(calls[(4, "time.sleep")]["replacement"], "asyncio.sleep")
        self.assertIsNotNone(calls[(5, "urllib.request.urlopen")]["replacement"])
        self.assertTrue(calls[(6, "time.sleep")]["offloaded"])
        self.assertTrue(calls[(7, "asyncio.sleep")]["awaited"])

    def test_groups_sections_and_imports_are_listed(self) -> None:
        facts = facts_of(
            """
            import asyncio, json
            async def main(lock):
                import csv
                async with lock:
                    await asyncio.gather(*(get(n) for n in range(9)))
            """
        )
        self.assertEqual([(g["line"], g["kind"], g["overCollection"]) for g in facts["groups"]], [(5, "gather", True)])
        self.assertEqual([(s["line"], s["lock"], s["async"]) for s in facts["sections"]], [(4, "lock", True)])
        self.assertEqual(
            [(i["modules"], i["topLevel"]) for i in facts["imports"]], [(["asyncio", "json"], True), (["csv"], False)]
        )

    def test_the_docstring_of_a_function_is_known(self) -> None:
        facts = facts_of(
            """\
            def one():
                '''Explains.

                More.
                '''
                return 1
            def two():
                return 'text'
            """
        )
        spans = [one["docstring"] for one in facts["functions"]]
        self.assertEqual(spans, [{"line": 2, "endLine": 5}, None])

    def test_statements_outside_of_functions_and_decorators_are_known(self) -> None:
        facts = facts_of(
            """\
            '''Explains.'''
            import functools
            LIMIT = 3

            @functools.total_ordering
            class Store(Base):
                '''Explains.'''
                size = 4

                @functools.lru_cache(maxsize=None)
                @staticmethod
                def digest(text):
                    return text
            for name in LIMIT:
                print(name)
            """
        )
        spans = [(one["line"], one["endLine"]) for one in facts["statements"]]
        self.assertEqual(spans, [(3, 3), (5, 6), (8, 8), (14, 15)])
        function = facts["functions"][0]
        self.assertEqual((function["from"], function["line"]), (10, 12))
        self.assertEqual(
            function["decorators"], [{"line": 10, "name": "functools.lru_cache"}, {"line": 11, "name": "staticmethod"}]
        )

    def test_a_file_that_does_not_parse_or_lies_outside_gives_an_error_and_no_facts(self) -> None:
        self.assertRegex(facts_of("def f(:\n")["error"], r"^1:\d+ ")
        deep = facts_of("x = " + "(" * 150 + "1" + ")" * 150)
        self.assertTrue(deep["error"] is None or deep["error"])
        request = json.dumps({"root": "/tmp", "files": ["../etc/passwd"]})
        program = os.path.join(PYTHON_FOLDER, "facts.py")
        answer = subprocess.run(
            [sys.executable, "-I", program], input=request, stdout=subprocess.PIPE, text=True, check=True
        )
        self.assertIn("outside", json.loads(answer.stdout)["../etc/passwd"]["error"])


if __name__ == "__main__":
    unittest.main()
