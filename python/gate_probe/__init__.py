"""The loop probe: records why every step of an event loop ran, and keeps the books of where the time went.

It is loaded into the measured program by ``launch.py``. Recording happens in ``handles``, ``loops``, ``tasks``,
``workers``, ``imports`` and ``watcher``; after the program's end ``walk`` goes back along the critical path and
``books`` charges every second of it to one account. ``ledger`` writes the result as JSON.
"""
