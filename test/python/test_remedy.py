"""Candidates of remedies: they keep all other text, and there is none where awaits have to follow one another."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tempfile
import textwrap
import unittest
from typing import Any

from probed import PYTHON_FOLDER, write_tree


def asked(request: dict[str, Any]) -> Any:
    program = os.path.join(PYTHON_FOLDER, "remedy.py")
    text = json.dumps(request)
    answer = subprocess.run(
        [sys.executable, "-I", "-W", "error", program], input=text, stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(answer.stdout)


def candidates(files: dict[str, str], name: str, *places: tuple[str, int, str]) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        write_tree(folder, files)
        request = {"task": "candidates", "root": folder, "files": sorted(files), "class": name, "places": places}
        found: list[dict[str, Any]] = asked(request)
        for candidate in found:
            check_lines(files[candidate["file"]], candidate)
        return found


def check_lines(before: str, candidate: dict[str, Any]) -> None:
    """The named lines and their replacement are what the whole text says."""
    lines = before.split("\n")
    lines[candidate["from"] - 1 : candidate["to"]] = candidate["replacement"].split("\n")
    if "\n".join(lines) != candidate["text"]:
        raise AssertionError("\n".join(lines))
    ast.parse(candidate["text"])


def coroutine(body: str, head: str = "import asyncio\n") -> str:
    return head + "async def main(self):\n" + textwrap.indent(body, "    ") + "\n"


def texts_for(body: str, line: int, name: str = "sequential-awaits", head: str = "import asyncio\n") -> list[str]:
    first = head.count("\n") + 1
    found = candidates({"main.py": coroutine(body, head)}, name, ("main.py", first + line, "main"))
    return [candidate["text"] for candidate in found]


IN_TURN = [
    ("by data", "while cursor:\n    page = await get(cursor)\n    cursor = page.next", 2),
    ("by data", "for _ in range(3):\n    token = await renew(token)", 2),
    ("by data", "for x in xs:\n    last = await get(x, last)", 2),
    ("by a stop", "for host in hosts:\n    if await ping(host):\n        break", 2),
    ("by pace", "for url in urls:\n    await get(url)\n    await asyncio.sleep(1)", 2),
    ("by pace", "for url in urls:\n    await limiter.wait()\n    out.append(await get(url))", 3),
    ("by order", "for row in rows:\n    await connection.execute('insert', row)", 2),
    ("by order", "for label in labels:\n    await printer.feed(label)", 2),
    (
        "by retry",
        "for attempt in range(3):\n    try:\n        return await put(x)\n    except OSError:\n        pass",
        3,
    ),
    ("by iterator", "async for page in pages():\n    print(page)", 1),
    ("by what is used behind", "for x in xs:\n    y = f(x)\n    out.append(await get(y))\nprint(y)", 3),
    ("by what is set later", "for x in xs:\n    y = await get(z)\n    z = x", 2),
    ("of a row, by data", "one = await get()\ntwo = await get(one)", 1),
]


GET = """import asyncio
async def get(x):
    await asyncio.sleep((7 - x) / 500)
    return x * x
xs = [3, 1, 2, 5]
class Turn:
    async def __aenter__(self):
        return await get(2)
    async def __aexit__(self, *_):
        pass
"""
LOOPS = [
    ("out = []\nfor x in xs:\n    out.append(await get(x))\nreturn out", 3),
    ("return [await get(x) for x in xs if x != 2]", 1),
    ("out = {}\nfor i, x in enumerate(xs):\n    y = await get(x) + i\n    out[x] = y\nreturn list(out.items())", 3),
    (
        "out = []\nfor x in xs:\n    async with Turn() as turn:\n        out.append(turn + await get(x))\nreturn out",
        4,
    ),
    ("out = []\nfor x in xs:\n    task = asyncio.create_task(get(x))\n    out.append(await task)\nreturn out", 4),
    ("a = await get(1)\nb = await get(2)\nreturn [a, b]", 1),
]
SDK = """import socket
class Client:
    def __init__(self, host):
        self.link = socket.create_connection(host)
"""
CACHE = """with self.lock:
    v = self.d.get(k)
    if v is None:
        v = self.make(k)
        self.d[k] = v
    return v"""
RELEASED = """
    if v is None:
        v = self.make(k)
        with self.lock:
            v = self.d.setdefault(k, v)
    return v"""
LAZY = """import json


def a():
    'A.'
    import heavy

    return heavy.x


LIMIT = json.loads('1')
"""


def answer_of(text: str) -> Any:
    known: dict[str, Any] = {}
    exec(compile(text + "\nanswer = asyncio.run(main(None))", "main.py", "exec"), known)
    return known["answer"]


class RemedyTest(unittest.TestCase):
    def test_no_change_is_offered_for_awaits_that_have_to_follow_one_another(self) -> None:
        for why, body, line in IN_TURN:
            with self.subTest(why=why, body=body):
                self.assertEqual(texts_for(body, line), [])

    def test_a_loop_that_appends_becomes_a_gather_with_a_bound(self) -> None:
        text = texts_for("for url in urls:\n    pages.append(await get(url))  # slow\nprint(pages)  # all", 2)[0]
        self.assertIn("async with bound:\n            return await get(url)\n", text)
        self.assertIn("pages.extend(await asyncio.gather(*(bounded(url) for url in urls)))", text)
        self.assertIn("print(pages)  # all", text)

    def test_comments_inside_of_a_loop_are_kept(self) -> None:
        text = texts_for("for url in urls:  # all\n    # one by one\n    pages.append(await get('#'))  # slow", 3)[0]
        self.assertIn("    # all\n    # one by one\n    bound = asyncio", text)
        self.assertIn("in urls)))  # slow\n", text)

    def test_a_comprehension_keeps_its_condition(self) -> None:
        text = texts_for("return [await get(a, b) for a, b in pairs if a]", 1)[0]
        self.assertIn("return await asyncio.gather(*(bounded(a, b) for a, b in pairs if a))", text)
        self.assertIn("async def bounded(a, b):", text)

    def test_what_is_done_with_a_result_stays_in_its_order(self) -> None:
        text = texts_for("for name in names:\n    part = await get(name)\n    sizes[name] = len(part)", 2)[0]
        self.assertIn("turns = list(names)\n", text)
        self.assertIn(
            "    for name, result in zip(turns, await asyncio.gather(*(bounded(name) for name in turns))):\n"
            "        part = result\n        sizes[name] = len(part)\n",
            text,
        )

    def test_the_changed_loops_give_the_same_results_in_the_same_order(self) -> None:
        for body, line in LOOPS:
            with self.subTest(body=body):
                before, *found = [coroutine(body, GET), *texts_for(body, line, head=GET)]
                self.assertTrue(found)
                for text in found:
                    self.assertEqual(answer_of(text), answer_of(before))

    def test_names_that_the_file_uses_are_not_taken(self) -> None:
        text = texts_for("bound = 3\nout = [await bounded(x) for x in xs]", 2)[0]
        self.assertIn("bound_ = asyncio.Semaphore(10)", text)
        self.assertIn("async def bounded_(x):\n        async with bound_:\n            return await bounded(x)", text)

    def test_a_sleep_in_a_coroutine_is_awaited_and_the_import_added(self) -> None:
        text = texts_for(
            "pause(0.1 + 2)  # settle", 1, "blocking-call", '"""Bus."""\nfrom time import sleep as pause\n'
        )[0]
        self.assertIn('"""Bus."""\nimport asyncio\nfrom time', text)
        self.assertIn("    await asyncio.sleep(0.1 + 2)  # settle\n", text)

    def test_a_blocking_call_goes_to_a_thread_with_its_arguments_as_they_are_written(self) -> None:
        body = "data = subprocess.run(\n    [tool, '-x'],  # quiet\n    check=True,\n).stdout"
        text = texts_for(body, 1, "blocking-call", "import asyncio\nimport subprocess\n")[0]
        self.assertIn("data = (await asyncio.to_thread(subprocess.run, \n        [tool, '-x'],  # quiet\n", text)
        self.assertIn("    )).stdout", text)

    def test_a_helper_that_blocks_is_called_in_a_thread_by_the_coroutine(self) -> None:
        files = {
            "main.py": coroutine("client = Client(host)\nreturn client", "import asyncio\nfrom sdk import Client\n"),
            "sdk.py": SDK,
        }
        inner = ("sdk.py", 4, "Client.__init__")
        for places in ([inner], [inner, ("main.py", 4, "main")]):
            (found,) = candidates(files, "blocking-call", *places)
            self.assertIn("client = await asyncio.to_thread(Client, host)", found["text"])

    def test_nothing_that_touches_the_loop_goes_to_a_thread(self) -> None:
        head = "import asyncio\ndef spawn(x):\n    return asyncio.ensure_future(x)\n"
        self.assertEqual(texts_for("spawn(x)", 1, "blocking-call", head), [])

    def test_no_await_is_written_where_none_may_stand(self) -> None:
        for body in (
            "return sum(time.sleep(x) or x for x in xs)",
            "return lambda: time.sleep(1)",
            "await to_thread(time.sleep, 1)",
        ):
            with self.subTest(body=body):
                self.assertEqual(texts_for(body, 1, "blocking-call", "import asyncio\nimport time\n"), [])
        self.assertEqual(
            candidates(
                {"main.py": "import time\ndef main():\n    time.sleep(1)\n"}, "blocking-call", ("main.py", 3, "main")
            ),
            [],
        )

    def test_a_gather_over_large_work_is_bounded_the_loosest_first(self) -> None:
        body = "sizes = await asyncio.gather(*(render(page) for page in pages))"
        found = texts_for(body, 1, "memory")
        self.assertIn("asyncio.Semaphore(32)", found[0])
        self.assertIn("asyncio.gather(*(bounded(page) for page in pages))", found[0])
        tasks = texts_for(
            "tasks = [asyncio.create_task(render(page)) for page in pages]\nawait asyncio.wait(tasks)", 1, "memory"
        )
        self.assertIn("[asyncio.create_task(bounded(page)) for page in pages]", tasks[0])

    def test_a_queue_without_a_limit_gets_one_where_the_memory_is_asked_for(self) -> None:
        body = "queue = asyncio.Queue()  # frames\nother = asyncio.Queue(maxsize=2)"
        found = texts_for(body, 1, "memory")
        self.assertIn("queue = asyncio.Queue(maxsize=32)  # frames\n", found[0])
        self.assertEqual((len(found), texts_for(body, 2, "memory")), (3, []))

    def test_a_value_is_made_outside_of_the_lock(self) -> None:
        self.assertIn(RELEASED, texts_for(CACHE, 4, "lock-contention")[0])
        self.assertEqual(texts_for(CACHE.replace("self.d[k] = v", "self.d[v] = k"), 4, "lock-contention"), [])

    def test_a_last_await_of_what_was_chosen_stands_behind_the_lock(self) -> None:
        body = "async with self.lock:\n    link = await self.pick()\n    return await link.execute(query)  # slow"
        (text,) = texts_for(body, 3, "lock-contention")
        self.assertIn("        link = await self.pick()\n    return await link.execute(query)  # slow\n", text)
        self.assertEqual(texts_for(body.replace("link.", "self.link."), 3, "lock-contention"), [])

    def test_an_import_moves_into_the_functions_that_use_it_and_stays_where_it_is_needed_at_once(self) -> None:
        text = LAZY.replace("    import heavy\n\n", "").replace("import json\n", "import json\nimport heavy\n")
        (first, *_) = candidates({"main.py": text}, "slow-import", ("main.py", 2, "<module>"))
        self.assertEqual(first["text"], LAZY)
        for found in candidates({"main.py": text}, "slow-import", ("main.py", 1, "<module>")):
            self.assertTrue(found["text"].startswith("import json\n"))

    def test_text_beyond_ascii_and_tabs_keep_their_place(self) -> None:
        text = "import time, asyncio\nasync def main():\n\tname = 'ä€'; time.sleep(1)  # ö\n"
        (found,) = candidates({"main.py": text}, "blocking-call", ("main.py", 3, "main"))
        self.assertIn("\tname = 'ä€'; await asyncio.sleep(1)  # ö\n", found["text"])

    def test_ends_of_lines_stay_and_a_form_feed_ends_none(self) -> None:
        text = "import time\r\n\x0c\r\nasync def main():\r\n    time.sleep(1)\r\n"
        (found,) = candidates({"main.py": text}, "blocking-call", ("main.py", 4, "main"))
        self.assertEqual(found["text"], "import asyncio\r\n" + text.replace("time.sleep", "await asyncio.sleep"))
        self.assertNotIn("\n", found["text"].replace("\r\n", ""))

    def test_a_file_in_another_encoding_is_left_alone(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "main.py"), "wb") as file:
                file.write(
                    "# coding: latin-1\nimport time\nasync def main():\n    time.sleep(1)  # ä\n".encode("latin-1")
                )
            places = [["main.py", 4, "main"]]
            request = {"root": folder, "files": ["main.py"], "class": "blocking-call", "places": places}
            self.assertEqual(asked({"task": "candidates", **request}), [])

    def test_files_outside_of_the_tree_are_not_read(self) -> None:
        self.assertEqual(
            asked({"task": "candidates", "root": "/", "files": ["../x.py", "a.py"], "class": "memory", "places": []}),
            [],
        )


class ChangesTest(unittest.TestCase):
    def test_a_change_of_comments_blank_lines_and_docstrings_alone_runs_alike(self) -> None:
        before = 'def f():\n    """Does."""\n    return 1\n'
        after = "# new\n\ndef f():\n\n    'Does it.'\n    return 1  # one\n"
        other = before.replace("1", "2")
        first, second, broken = asked({"task": "changes", "texts": [[before, after], [before, other], [before, "def"]]})
        self.assertEqual((first["alike"], second["alike"]), (True, False))
        self.assertEqual((first["valid"], broken["valid"]), (True, False))

    def test_names_that_a_change_leaves_without_a_definition_are_told(self) -> None:
        before = "import os\nLIMIT = 3\ndef f(a):\n    total = a\n    return total + LIMIT + len(os.name)\n"
        cases = [
            (before.replace("LIMIT = 3\n", ""), ["LIMIT"]),
            (before.replace("    total = a\n", ""), ["total"]),
            (before.replace("import os\n", "from os import *\n"), []),
            (before + "print(__file__, undefined)\n", ["undefined"]),
            (before + "class A:\n    size = LIMIT\n    def g(self):\n        return [x for x in self.y]\n", []),
        ]
        answers = asked({"task": "changes", "texts": [[before, after] for after, _ in cases]})
        self.assertEqual([answer["unbound"] for answer in answers], [names for _, names in cases])


if __name__ == "__main__":
    unittest.main()
