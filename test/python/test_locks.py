"""The locks that note who released them."""

from __future__ import annotations

import sys
import unittest

from probed import PYTHON_FOLDER

sys.path.insert(0, PYTHON_FOLDER)

from gate_probe.recording.threads.locks import TracedLock

noted: list[tuple[float, int, bool]] = []


class Noted(TracedLock):
    __slots__ = ()

    @staticmethod
    def _note(began: float, by: int, lock: bool) -> None:
        noted.append((began, by, lock))


class HandedOver:
    """A lock that was released to a thread which has not said yet that it has it."""

    def locked(self) -> bool:
        return False

    def acquire(self, blocking: bool) -> bool:
        return blocking  # when the other one has released it

    def __enter__(self) -> bool:
        return self.acquire(True)

    def __exit__(self, *_error: object) -> None:
        pass


class LocksTest(unittest.TestCase):
    def setUp(self) -> None:
        noted.clear()
        self.lock = Noted(HandedOver(), True)

    def test_who_comes_while_a_lock_is_handed_to_another_waits_with_a_note(self) -> None:
        self.lock._waiting.append(True)
        with self.lock:
            self.assertEqual(len(noted), 1)
        self.assertEqual(self.lock._waiting, [True])

    def test_nothing_is_noted_where_nobody_waits(self) -> None:
        with self.lock:
            pass
        self.assertEqual(noted, [])


if __name__ == "__main__":
    unittest.main()
