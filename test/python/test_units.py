"""Units of a change: each can be undone alone, all together are base, and a refactoring hides no fault."""

from __future__ import annotations

import ast
import json
import os
import random
import subprocess
import sys
import textwrap
import unittest
from typing import Any

from probed import PYTHON_FOLDER

sys.path.insert(0, PYTHON_FOLDER)
from gate_units.segments import rendered
from gate_units.units import runs_of, units_of


def divided(base: str, head: str) -> dict[str, Any]:
    found = units_of(base, head, "0")
    if found is None:
        raise AssertionError("not divided")
    return found


def text_of(found: dict[str, Any], undone: Any) -> str:
    text = rendered(found["segments"], undone)
    return text[:-1] if found["cut"]["base" if 0 in undone else "head"] else text


def dedented(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


class UnitsTest(unittest.TestCase):
    def check(self, base: str, head: str, seed: int = 0) -> dict[str, Any]:
        """What holds of every division."""
        found = divided(base, head)
        count = len(found["units"])
        self.assertEqual(text_of(found, ()), head)
        self.assertEqual(text_of(found, range(count)), base)
        chosen = random.Random(seed)
        sets = [{number} for number in range(1, count)]
        sets += [{number for number in range(1, count) if chosen.random() < 0.5} for _ in range(10)]
        for undone in sets:
            text = text_of(found, undone)
            try:
                ast.parse(text.lstrip("\ufeff"))
            except SyntaxError as error:
                raise AssertionError(f"without {sorted(undone)}: {error}\n{text}") from error
        return found

    def texts(self, base: str, head: str) -> list[str]:
        """Head without each of its units that matter."""
        base, head = dedented(base), dedented(head)
        found = self.check(base, head)
        return [text_of(found, {number}) for number, unit in enumerate(found["units"]) if not unit["alike"]]

    def undone(self, base: str, head: str, expected: str) -> None:
        """One unit, undone alone, gives a text."""
        self.assertIn(dedented(expected), self.texts(base, head))

    def test_a_fault_in_a_renamed_function_is_undone_without_the_new_name(self) -> None:
        base = """
            def total(rows):
                result = 0
                for row in rows:
                    result += row
                return result
            print(total([1]))
            """
        head = """
            def sum_of(rows):
                amount = 0
                for row in rows:
                    amount += slow(row)
                return amount
            print(sum_of([1]))
            """
        self.undone(base, head, head.replace("slow(row)", "row"))
        self.undone(base, head, head.replace("sum_of", "total"))
        self.undone(base, head, head.replace("amount", "result"))

    def test_a_fault_in_short_statements_with_other_names_is_undone_alone(self) -> None:
        base = "def pause():\n    scale = 0.05\n    return scale\n"
        head = 'def pause():\n    """How long."""\n    factor = 0.4\n    return factor * UNIT\n'
        self.undone(base, head, head.replace("0.4", "0.05"))

    def test_a_fault_in_a_moved_function_is_undone_where_it_stands_now(self) -> None:
        first = "def one(x):\n    y = x + 1\n    return y * y\n\n\n"
        second = "def two(x):\n    z = x + 2\n    return z - 1\n\n\n"
        last = "def three():\n    return one(1) + two(2)\n"
        head = second + first.replace("x + 1", "slow(x) + 1") + last
        self.undone(first + second + last, head, second + first + last)

    def test_a_fault_in_a_reformatted_file_is_undone_in_its_new_form(self) -> None:
        base = 'x = call(1,  2,\n   3)\nif x :\n  y = {"a" : 1}\n  run( y , n=5 )\n'
        head = 'x = call(1, 2, 3)\nif x:\n    y = {"a": 1}\n    run(y, n=500)\n'
        found = self.check(base, head)
        self.assertEqual([unit["alike"] for unit in found["units"]], [True, False])
        self.assertEqual(text_of(found, {1}), head.replace("500", "5"))

    def test_statements_that_are_put_back_take_the_white_space_of_head(self) -> None:
        base = "def f():\n  a()\n  if b:\n    c(\n'''\n  x\n''')\n  d()\n"
        head = "def f():\n    a()\n    d()\n"
        self.undone(base, head, "def f():\n    a()\n    if b:\n      c(\n'''\n  x\n''')\n    d()\n")

    def test_what_was_put_around_statements_and_what_changed_inside_of_them_are_two_units(self) -> None:
        base = """
            def f(self):
                before()
                row = self.get(1)
                if row:
                    use(row,
                        1)
                return row
            """
        head = """
            def f(self):
                before()
                with self.lock:
                    row = self.get(1000)
                    if row:
                        use(row,
                            1)
                return row
            """
        self.undone(base, head, head.replace("1000", "1"))
        loose = base.replace("get(1)", "get(1000)").replace(
            "                        1)", "                            1)"
        )
        self.undone(base, head, loose)
        self.undone(head, base, base.replace("get(1)", "get(1000)"))
        guarded = (
            "def f(x):\n    try:\n        a, b = x.split()\n    except ValueError:\n        raise Bad(x) from None\n"
        )
        self.undone("def f(x):\n    a, b = x.split()\n", guarded, "def f(x):\n    a, b = x.split()\n")

    def test_a_decorator_that_was_taken_away_is_a_unit(self) -> None:
        base = "import functools\n\n@functools.lru_cache(maxsize=None)\n@traced\ndef f(n):\n    return n\n"
        head = "import functools\n\n@traced\ndef f(number):\n    return number\n"
        self.undone(base, head, head.replace("@traced", "@functools.lru_cache(maxsize=None)\n@traced"))

    def test_an_argument_of_a_decorator_is_a_unit(self) -> None:
        base = "@dataclass(frozen=True, slots=True)\nclass A:\n    x: int\n"
        head = '@dataclass(frozen=True)\nclass A:\n    """An A."""\n\n    x: int\n'
        self.undone(base, head, head.replace("frozen=True", "frozen=True, slots=True"))

    def test_a_default_and_a_constant_and_a_deleted_line_are_units(self) -> None:
        base = """
            LIMIT = 10
            class A:
                def go(self, size=64, *, pause=0):
                    self.prepare()
                    return read(size)
            """
        head = """
            LIMIT = 1
            class A:
                def go(self, size=1, *, pause=0):
                    return read(size)
            """
        self.undone(base, head, head.replace("= 1\n", "= 10\n"))
        self.undone(base, head, head.replace("size=1", "size=64"))
        self.undone(base, head, head.replace("    return", "    self.prepare()\n                    return"))

    def test_async_is_undone_with_the_awaits_that_need_it(self) -> None:
        base = "def f():\n    x = get()\n    return x\n"
        head = "async def f():\n    x = await get()\n    log(x)\n    return x\n"
        for text in self.texts(base, head):
            compile(text, "<text>", "exec")

    def test_what_was_replaced_in_one_place_is_one_unit_and_what_was_added_alone_is_several(self) -> None:
        base = "a()\nfor x in y:\n    z(x)\nb()\n"
        head = "a()\nwork(list(map(z, y)), 3)\nmore = 4\nb()\nadded(1)\nadded(more)\n"
        found = self.check(base, head)
        self.assertEqual([unit["kind"] for unit in found["units"][1:]], ["replaced", "added", "added"])

    def test_names_tell_what_hangs_together(self) -> None:
        found = self.check("def f(a):\n    return a\n", "import os\ndef f(a, b=1):\n    c = os.sep\n    return c\n")
        by_kind = {unit["kind"]: unit for unit in found["units"]}
        self.assertEqual(by_kind["head"]["signature"], ["f"])
        own = [unit["head"] for unit in found["units"] if unit["kind"] == "added"]
        self.assertEqual(own[0]["bound"], ["os"])
        self.assertIn("os", own[1]["used"])
        # a variable is that of its function
        self.assertRegex(own[1]["bound"][0], r"^0\.\d+:c$")

    def test_annotations_are_a_unit_that_callers_do_not_depend_on(self) -> None:
        base = "def f(a, b=1):\n    return a\n"
        head = "def f(a: int, b: int = 2) -> dict[str, int]:\n    return a\n"
        found = self.check(base, head)
        self.assertEqual([unit["kind"] for unit in found["units"][1:]], ["annotation", "head"])
        self.assertEqual(found["units"][1]["signature"], [])
        self.assertEqual(text_of(found, {2}), head.replace("= 2", "=1"))

    def test_names_that_were_renamed_in_a_renamed_function_are_found(self) -> None:
        base = """
            def price(rows, pause=1):
                total = 0
                for row in rows:
                    total += row
                return total
            price([1])
            """
        head = """
            def price_of_all(
                numbers: list,
                pause: float = 2,
            ):
                amount = 0
                for number in numbers:
                    amount += number
                return amount
            price_of_all([1])
            """
        self.undone(base, head, head.replace("= 2,", "=1"))
        self.undone(base, head, head.replace("amount", "total"))

    def test_texts_with_strange_ends_signs_and_white_space_are_divided(self) -> None:
        base = "x = 'ä€𝄞'; y = 1\nif x: print(f'{x!r:>{y}} ä {y}')\nz = 3"
        strange = [
            (base, base.replace("y = 1", "y = 2") + "\n"),
            (base + "\n", base.replace("y", "other")),
            ("\ufeff" + base, base.replace("3", "4")),
            (base.replace("\n", "\r\n"), base.replace("3", "4").replace("\n", "\r\n")),
            (base.replace("\n", "\r\n"), base.replace("3", "4")),
            (f"\f\n{base}\n\f\n# end", f"{base.replace('3', '4')}\n\f\n"),
            ("class A:\n\tdef f(s):\n\t\treturn 1 # ä\n", "class A:\n\tdef f(s):\n\t\tg('ä')\n\t\treturn 2 # ö\n"),
            ("x = 1 \\\n + 2\ny = '''\n a\n'''\n", "x = 1 \\\n + 3\ny = '''\n b\n'''\n"),
            ("try:\n    a\nexcept A: # c\n    b\nelse:\n    c\n", "try:\n    d\nexcept B:\n    b\nelse:\n    e\n"),
            ("if a:\n    b\nelif c:\n    d\nelse:\n    e\n", "if a:\n    b\nelif f:\n    d\nelse:\n    g\n"),
        ]
        for base, head in strange:
            with self.subTest(base=base, head=head):
                self.check(base, head)

    def test_what_is_no_python_is_not_divided(self) -> None:
        for base, head in [("a =", "a = 1"), ("", "a = 1\n"), ("a = 1\rb = 2\n", "a = 1\n"), ("a = '\0'", "a = 1")]:
            with self.subTest(base=base, head=head):
                self.assertIsNone(units_of(base, head, "0"))

    def test_random_changes_of_real_files_are_divided(self) -> None:
        folder = os.path.join(PYTHON_FOLDER, "gate_units")
        names = [name for name in sorted(os.listdir(folder)) if name.endswith(".py") and name != "__init__.py"]
        for seed, name in enumerate(names):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                text = file.read()
            with self.subTest(name=name, seed=seed):
                changed = ast.unparse(ast.parse(text)) if seed % 3 == 0 else text
                self.check(text, mutated(changed, random.Random(seed)), seed)

    def test_the_program_answers_for_each_pair(self) -> None:
        program = os.path.join(PYTHON_FOLDER, "remedy.py")
        files = [("a = 1", "a = 2", "python"), ("a = ", "a", "python"), ("a: 1\nb\nc: 1", "a: 2\nb\nc: 2\n", "text")]
        named = [dict(zip(("base", "head", "form"), file)) for file in files]
        question = json.dumps({"task": "units", "files": named})
        asked = [sys.executable, "-I", "-W", "error", program]
        answer = subprocess.run(asked, input=question, stdout=subprocess.PIPE, text=True, check=True)
        first, second, third = json.loads(answer.stdout)
        self.assertEqual(rendered(first["segments"], {0, 1}), "a = 1\n")
        self.assertIsNone(second)
        self.assertEqual(text_of(third, {0, 1, 2}), files[2][0])
        self.assertEqual([text_of(third, {number}) for number in (1, 2)], ["a: 1\nb\nc: 2\n", "a: 2\nb\nc: 1\n"])

    def test_a_text_with_many_changes_is_one_unit(self) -> None:
        base = "".join(f"{number}\n{number % 2}\n" for number in range(100))
        found = runs_of(base, base.replace("0\n", "9\n"))
        self.assertEqual([unit["kind"] for unit in found["units"]], ["layout", "text"])
        self.assertEqual(text_of(found, {1}), base)


def mutated(text: str, chosen: random.Random) -> str:
    """Deletes, repeats and moves statements, and changes names, in a tree that stays one."""
    tree = ast.parse(text)
    blocks = [
        block
        for node in ast.walk(tree)
        for block in (getattr(node, "body", None), getattr(node, "orelse", None))
        if isinstance(block, list) and len(block) > 1
    ]
    names = sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})
    for _ in range(6):
        kind = chosen.choice(["delete", "repeat", "move", "rename", "wrap", "number"])
        if kind == "rename" and names:
            old = chosen.choice(names)
            for node in ast.walk(tree):
                if isinstance(node, ast.Name) and node.id == old:
                    node.id = old + "_new"
            continue
        block = chosen.choice(blocks)
        first = 1 if block is tree.body else 0
        at = chosen.randrange(first, len(block)) if first < len(block) else 0
        if not isinstance(block[at], (ast.ImportFrom, ast.Nonlocal, ast.Global)):
            change(block, first, at, kind, chosen)
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def change(block: list[ast.stmt], first: int, at: int, kind: str, chosen: random.Random) -> None:
    """One change of a block of statements."""
    if kind == "delete" and len(block) > first + 1:
        del block[at]
    elif kind == "repeat":
        block.insert(at, block[chosen.randrange(first, len(block))])
    elif kind == "move":
        block.insert(chosen.randrange(first, len(block)), block.pop(at))
    elif kind == "wrap" and not isinstance(block[at], (ast.FunctionDef, ast.ClassDef)):
        block[at] = ast.copy_location(ast.If(ast.Name("wrapped", ast.Load()), [block[at]], []), block[at])
    elif kind == "number":
        for node in ast.walk(block[at]):
            if isinstance(node, ast.Constant) and isinstance(node.value, int):
                node.value = 77


if __name__ == "__main__":
    unittest.main()
