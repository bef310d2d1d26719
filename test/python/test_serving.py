"""A server under the probe: only the time between its first and its last connection counts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import unittest
from typing import Any

from probed import LAUNCHER, PYTHON_FOLDER, Probed, write_tree

sys.path.insert(0, PYTHON_FOLDER)

from gate_probe.analysis.wakeups import Wakeups
from gate_probe.data.threads import Handled

REQUESTS = 10
STREAMS = """
    import asyncio, sys, time
    async def answer(reader, writer):
        while await reader.readline():
            {work}
            writer.write(b"ok\\n")
            await writer.drain()
        writer.close()
    async def main():
        async with await asyncio.start_server(answer, "127.0.0.1", int(sys.argv[1])) as server:
            await server.serve_forever()
    time.sleep(0.2)
    asyncio.run(main())
"""
TICKING = """
    import asyncio, sys
    async def look_up():
        await asyncio.sleep(0.03)
    async def answer(reader, writer):
        while await reader.readline():
            await asyncio.create_task(look_up())
            writer.write(b"ok\\n")
            await writer.drain()
        writer.close()
    async def main():
        server = await asyncio.start_server(answer, "127.0.0.1", int(sys.argv[1]))
        while True:
            await asyncio.sleep(0.004)
    asyncio.run(main())
"""
HTTP = """
    import http.server, sys, time
    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            {work}
            self.send_response(200)
            self.end_headers()
    http.server.{kind}(("127.0.0.1", int(sys.argv[1])), Answer).serve_forever()
"""
SOCKET = """
    import socket, sys, time
    listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
    while True:
        client, _ = listener.accept()
        with client, client.makefile("rb") as lines:
            for _ in lines:
                {work}
                client.sendall(b"ok\\n")
"""
LINES = """
    import socket, sys, time
    time.sleep(0.4)
    with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as client, client.makefile("rb") as lines:
        for _ in range(10):
            client.sendall(b"beans\\n")
            lines.readline()
    time.sleep(0.4)
"""
GETS = """
    import sys, time, urllib.request
    time.sleep(0.4)
    for _ in range(10):
        urllib.request.urlopen("http://127.0.0.1:" + sys.argv[1]).read()
    time.sleep(0.4)
"""


def run_served(server: str, load: str) -> tuple[Probed, dict[str, Any]]:
    """Runs the gate's runner on a server under the probe; what the server left, and the runner's answer."""
    with tempfile.TemporaryDirectory() as folder:
        write_tree(folder, {"server.py": server, "load.py": load})
        ledger, window = os.path.join(folder, "ledger.json"), os.path.join(folder, "window")
        request = {
            "id": 1,
            "argv": [sys.executable, LAUNCHER, ledger, folder, window, "--", "server.py", "$PORT"],
            "cwd": folder,
            "env": dict(os.environ),
            "timeLimit": 30,
            "load": {
                "argv": [sys.executable, "load.py", "$PORT"],
                "env": dict(os.environ),
                "grace": 30,
                "window": window,
            },
        }
        command = [sys.executable, "-I", "-S", "-X", "utf8", os.path.join(PYTHON_FOLDER, "runner.py")]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as runner:
            assert runner.stdin is not None and runner.stdout is not None
            runner.stdin.write(json.dumps(request).encode() + b"\n")
            runner.stdin.flush()
            answer = json.loads(runner.stdout.readline())
            runner.stdin.close()
        if os.path.exists(ledger + ".error"):
            with open(ledger + ".error", encoding="utf-8") as report:
                raise AssertionError(report.read())
        with open(ledger, encoding="utf-8") as out:
            return Probed(answer["exit"], "", answer["stderrTail"], json.load(out)), answer


class ServingTest(unittest.TestCase):
    def served(self, server: str, load: str) -> Probed:
        """A run that went well, whose accounts add up to its wall time, in which no idle time is counted."""
        probed, answer = run_served(server, load)
        self.assertEqual(answer["served"]["load"]["exit"], 0, answer)
        self.assertTrue(answer["served"]["asked"], answer)
        assert probed.ledger is not None
        wall = probed.ledger["wall"]
        self.assertAlmostEqual(sum(row["seconds"] for row in probed.ledger["accounts"]), wall, delta=0.01 * wall)
        # the load sleeps for 0.8 s beside its connections
        self.assertLess(wall, answer["wall"] - 0.75)
        return probed

    def test_a_call_that_holds_the_loop_is_charged_to_its_line(self) -> None:
        probed = self.served(STREAMS.format(work="time.sleep(0.03)"), LINES)
        self.assertEqual(probed.line("blocked-step"), 4)
        self.assertGreater(probed.seconds("blocked-step"), 0.9 * 0.03 * REQUESTS)

    def test_what_a_handler_awaits_is_a_wait_at_its_line(self) -> None:
        probed = self.served(STREAMS.format(work="await asyncio.sleep(0.03)"), LINES)
        self.assertEqual(probed.line("timer-wait"), 4)
        self.assertEqual(probed.waits_at(4)["count"], REQUESTS)
        self.assertGreater(probed.seconds("timer-wait"), 0.5 * 0.03 * REQUESTS)

    def test_the_path_goes_through_the_tasks_of_connections_and_not_through_a_ticker(self) -> None:
        probed = self.served(TICKING, LINES.replace("lines.readline()", "lines.readline(); time.sleep(0.02)"))
        self.assertEqual(probed.line("timer-wait"), 3)
        self.assertGreater(probed.seconds("timer-wait"), 0.9 * 0.03 * REQUESTS)
        self.assertEqual(probed.waits_at(13)["pathCount"], 0)

    def test_a_server_without_a_loop_and_without_threads(self) -> None:
        for server, line in ((SOCKET, 7), (HTTP, 4)):
            with self.subTest(line=line):
                text = server.format(work="time.sleep(0.05)", kind="HTTPServer")
                probed = self.served(text, LINES if server is SOCKET else GETS)
                self.assertEqual(probed.line("main-waiting"), line)

    def test_the_threads_of_a_server_take_the_place_of_its_main_thread(self) -> None:
        probed = self.served(HTTP.format(work="time.sleep(0.1)", kind="ThreadingHTTPServer"), GETS)
        self.assertEqual(probed.line("main-waiting"), 4)
        self.assertGreater(probed.seconds("main-waiting"), 0.9 * 0.1 * REQUESTS)

    def test_a_connection_that_is_kept_is_followed_to_its_thread(self) -> None:
        server = """
            import socketserver, sys, time
            class Answer(socketserver.StreamRequestHandler):
                def handle(self):
                    for _ in self.rfile:
                        time.sleep(0.05)
                        self.wfile.write(b"ok\\n")
            socketserver.ThreadingTCPServer(("127.0.0.1", int(sys.argv[1])), Answer).serve_forever()
        """
        probed = self.served(server, LINES)
        self.assertEqual(probed.line("main-waiting"), 5)
        # all but what the machine takes of it: a wait that ends late is waiting for a processor at its end
        self.assertGreater(probed.seconds("main-waiting"), 0.9 * 0.05 * REQUESTS)

    def test_what_the_threads_of_a_server_compute_is_known_however_short_they_live(self) -> None:
        work = "end = time.thread_time() + 0.02\n            while time.thread_time() < end: pass"
        probed = self.served(HTTP.format(work=work, kind="ThreadingHTTPServer"), GETS)
        self.assertGreaterEqual(probed.seconds("main-computing"), 0.018 * REQUESTS)

    def test_a_connection_that_is_open_when_the_next_one_comes_is_followed_up_to_there(self) -> None:
        main, first, second = 1, 2, 3
        handled = {
            first: [Handled(1.5, 0.0, main, 0.1), Handled(3.5, 2.0, main, 0.1)],
            second: [Handled(2.5, 1.0, main, 0.1), Handled(9.0, 5.0, main, 0.1)],
        }
        wakeups = Wakeups({}, [], handled, 6.0)
        found = [wakeups.last(main, -1.0, at) for at in (6.0, 5.0, 2.0, 1.0)]
        # from the end to the beginning: each as far as the one after it, with a pause before the last
        self.assertEqual(
            [wake and (wake.by, wake.began, wake.ended) for wake in found],
            [(second, 5.0, 6.0), (first, 2.0, 3.5), (second, 1.0, 2.0), (first, 0.0, 1.0)],
        )

    def test_a_server_that_the_load_ends_leaves_a_ledger(self) -> None:
        ends = """
            import socket, sys
            listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
            for _ in range(2):
                listener.accept()[0].close()
        """
        once = "import socket, sys\nsocket.create_connection(('127.0.0.1', int(sys.argv[1]))).recv(1)\n"
        probed, answer = run_served(ends, once)
        self.assertEqual((answer["exit"], answer["served"]["load"]["exit"]), (0, 0), answer)
        assert probed.ledger is not None
        self.assertGreater(probed.ledger["wall"], 0)

    def test_what_a_server_does_to_end_is_not_counted(self) -> None:
        serve = "            await server.serve_forever()\n"
        end = f"            try:\n    {serve}            finally:\n                time.sleep(0.5)\n"
        text = STREAMS.format(work="pass").replace(serve, end)
        probed = self.served(text, LINES)
        ending = text.strip("\n").splitlines().index("                time.sleep(0.5)") + 1
        self.assertNotIn(ending, probed.lines("blocked-step"))


if __name__ == "__main__":
    unittest.main()
